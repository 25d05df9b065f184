package fr.ptce.consolidation.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/**
 * Bases that earlier versions of the program wrote of three fictitious poles, each under the migrations it had: 1, 2 and 4;
 * those and 5; those and 8, numbered before 5.1 to 7 were; all of them to 8, with the year before.
 */
public final class FormerBases {
    private FormerBases() {}

    /** Puts that base in a folder; gives its path without extension. */
    public static Path unpack(String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream resource = FormerBases.class.getResourceAsStream(name + ".zip");
                ZipInputStream zip = new ZipInputStream(resource)) {
            zip.getNextEntry();
            Files.copy(zip, folder.resolve("ptce.mv.db"));
        }
        return folder.resolve("ptce");
    }
}
