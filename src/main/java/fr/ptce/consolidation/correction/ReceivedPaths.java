package fr.ptce.consolidation.correction;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The received file a line names by its path, however its separators, its case and its accents are written. */
final class ReceivedPaths {
    private final Path folder;
    private Optional<List<String>> listed = Optional.empty();

    /**
     * Those of a campaign.
     *
     * @param folder folder of the campaign
     */
    ReceivedPaths(Path folder) {
        this.folder = folder;
    }

    /**
     * The path of that file relative to the folder, with {@code /}, as it is on the disk; as it is written when no file, or more
     * than one, may be meant.
     *
     * @param words a path relative to the campaign's folder; that folder, and the one that holds it, may stand before
     */
    String find(String words) throws IOException {
        String path = relative(words);
        List<String> files = files();
        if (files.contains(path)) {
            return path;
        }
        List<String> same =
                files.stream().filter(file -> key(file).equals(key(path))).toList();
        return same.size() == 1 ? same.get(0) : path;
    }

    private String relative(String words) {
        String path = words.strip().replace('\\', '/').replaceFirst("^(\\./)+", "");
        String campagne = String.valueOf(folder.getFileName()) + "/";
        int start = path.lastIndexOf("/" + campagne);
        if (start >= 0) {
            return path.substring(start + 1 + campagne.length());
        }
        return path.startsWith(campagne) ? path.substring(campagne.length()) : path;
    }

    private List<String> files() throws IOException {
        if (listed.isEmpty()) {
            List<String> files = new ArrayList<>();
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(folder.relativize(file).toString().replace('\\', '/'));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
            listed = Optional.of(files.stream().sorted().toList());
        }
        return listed.get();
    }

    private static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
