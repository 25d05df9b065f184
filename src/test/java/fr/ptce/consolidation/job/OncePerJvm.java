package fr.ptce.consolidation.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * Folders that a Java machine of tests makes once, for all its classes: a test copies what it changes. They are in a folder no other
 * machine has, which goes when this one ends.
 */
public final class OncePerJvm {
    private static final Map<String, Path> MADE = new HashMap<>();

    private OncePerJvm() {}

    /** Fills a folder. */
    @FunctionalInterface
    public interface Maker {
        void make(Path folder) throws IOException;
    }

    /** The folder of that name, made by the first who asks for it. */
    public static synchronized Path folder(String name, Maker maker) throws IOException {
        Path made = MADE.get(name);
        if (made == null) {
            made = Files.createDirectories(root().resolve(name));
            maker.make(made);
            MADE.put(name, made);
        }
        return made;
    }

    /** Copies all that is in a folder into another. */
    static void copy(Path from, Path to) throws IOException {
        FileUtils.copyDirectory(from.toFile(), to.toFile());
    }

    private static Path root() throws IOException {
        Path root = MADE.get("");
        if (root == null) {
            root = Files.createTempDirectory("ptce-tests");
            MADE.put("", root);
            Path gone = root;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(gone.toFile())));
        }
        return root;
    }
}
