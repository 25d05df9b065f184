package fr.ptce.consolidation.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Where the process starts. The general help is printed from a prepared text, in the time Java takes to start: building it
 * would load the whole command line. A test holds that text to what the commands say.
 */
public final class Main {
    static final String HELP = "aide.txt";

    private static final Set<String> REQUESTS = Set.of("-h", "--help", "--aide");

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0 || (args.length == 1 && REQUESTS.contains(args[0]))) {
            printHelp();
        } else {
            Ptce.main(args);
        }
    }

    private static void printHelp() throws IOException {
        try (InputStream help = Main.class.getResourceAsStream(HELP)) {
            if (help == null) {
                throw new IOException("the program lacks its own " + HELP);
            }
            System.out.write(help.readAllBytes());
            System.out.flush();
        }
    }
}
