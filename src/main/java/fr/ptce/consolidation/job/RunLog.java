package fr.ptce.consolidation.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends the technical log to a file of the output folder and nothing to the console: stack traces are for the authors,
 * sentences for the users. Two files of 2 MB at most.
 */
final class RunLog implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final FileHandler handler;

    private RunLog(FileHandler handler) {
        this.handler = handler;
    }

    static RunLog open(Path base) throws IOException {
        FileHandler handler = new FileHandler(base.resolve("ptce.%g.log").toString(), 2 << 20, 2, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setEncoding(StandardCharsets.UTF_8.name());
        handler.setLevel(Level.INFO);
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.INFO);
        ROOT.addHandler(handler);
        return new RunLog(handler);
    }

    @Override
    public void close() {
        for (Handler each : ROOT.getHandlers()) {
            if (each.equals(handler)) {
                ROOT.removeHandler(each);
            }
        }
        handler.close();
    }
}
