package fr.ptce.consolidation.report.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of the files of a folder. */
final class Hashes {
    private Hashes() {}

    /** By path relative to the folder, with {@code /}, sorted; hidden files and unfinished ones are passed over. */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return hashes;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.startsWith(".") && !name.endsWith(".part")) {
                hashes.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file));
            }
        }
        return hashes;
    }
}
