package fr.ptce.consolidation.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a base: its data, the copy made after each good run, and what was put aside, which nothing overwrites.
 *
 * @param base path of the base without extension
 */
record BaseFiles(Path base) {
    private static final String DATA = ".mv.db";
    private static final String UNREADABLE = "-illisible";
    private static final String BESIDE = "-part";
    private static final String FORMER = "-avant-mise-a-jour";

    /** Those of that base, wherever one stands. */
    static BaseFiles of(Path base) {
        return new BaseFiles(base.toAbsolutePath().normalize());
    }

    /** Its data. */
    Path data() {
        return sibling(DATA);
    }

    /** The copy of the last good run. */
    Path copy() {
        return sibling("-sauvegarde.zip");
    }

    /** Where data that cannot be read are put aside: a name nothing has yet. */
    Path unreadable() {
        return free(UNREADABLE, DATA);
    }

    /** Where a base is kept as an earlier version of the program left it: a name nothing has yet. */
    Path former() {
        return free(FORMER, ".zip");
    }

    /** A base being made beside, which takes the place of the other once whole. */
    BaseFiles beside() {
        return new BaseFiles(sibling(BESIDE));
    }

    /** All that was put aside or copied, in the order of the names. */
    List<Path> asides() throws IOException {
        String name = base.getFileName().toString();
        try (Stream<Path> files = Files.list(base.resolveSibling("."))) {
            return files.map(Path::normalize)
                    .filter(file -> file.equals(copy())
                            || Stream.of(UNREADABLE, FORMER, BESIDE)
                                    .anyMatch(aside ->
                                            file.getFileName().toString().startsWith(name + aside)))
                    .sorted()
                    .toList();
        }
    }

    /** Takes the data out of a copy. */
    void extract(Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(copy);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new IOException("nothing in " + copy);
            }
            Files.copy(zip, data(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path free(String name, String extension) {
        Path file = sibling(name + extension);
        for (int i = 2; Files.exists(file); i++) {
            file = sibling(name + "-" + i + extension);
        }
        return file;
    }

    private Path sibling(String suffix) {
        return base.resolveSibling(base.getFileName() + suffix);
    }
}
