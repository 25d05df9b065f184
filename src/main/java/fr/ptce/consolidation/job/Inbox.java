package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Receptions;
import fr.ptce.consolidation.office.XmlEscape;
import fr.ptce.consolidation.store.ReceivedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files received for a campaign: every file of its folder and sub-folders but those of the network itself and the
 * traces office programs and systems leave. A file of another kind than .xlsx or .ods is listed too, and what iCloud leaves
 * in place of a file, and a folder that bears the name of a workbook: they will be refused by name, never passed over in
 * silence.
 */
final class Inbox {
    /** Larger files are refused unread, hence unhashed: RELIABILITY's bound on a returned workbook. */
    private static final long HASHED_SIZE = 25L << 20;

    private static final Set<String> OF_NETWORK =
            Set.of("campagne.csv", "redressements.csv", "poles.csv", Receptions.FILE);
    private static final Set<String> OF_SYSTEM = Set.of("thumbs.db", "desktop.ini");
    private static final Pattern NOTICE = Pattern.compile("(lisezmoi|readme)[^/]*\\.(md|txt)");

    /** What stands, hidden, for a file that iCloud has not brought down. */
    private static final String CLOUD = ".icloud";

    /** Numbers itself may keep a workbook as a folder. */
    private static final Pattern WORKBOOK = Pattern.compile(".*\\.(?:xlsx|xlsm|xls|ods|numbers)");

    private Inbox() {}

    /** The files of the folder, in the order of their relative paths; see {@link #list(Map)}. */
    static List<ReceivedFile> list(Path folder) throws IOException {
        return list(find(folder));
    }

    /** These files, as they are on the disk; the SHA-256 of one too large or unreadable is "". */
    static List<ReceivedFile> list(Map<String, Path> paths) {
        return paths.entrySet().stream()
                .map(file -> toReceived(file.getKey(), file.getValue()))
                .toList();
    }

    /**
     * The files of the folder by name, in the order of their names: their paths relative to the folder, with {@code /}. What no
     * text may hold is replaced in a name; two files whose names are then the same are numbered.
     */
    static Map<String, Path> find(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                boolean cache =
                        !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
                if (cache) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!dir.equals(folder) && isWorkbookName(dir)) {
                    paths.add(dir);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isReceived(file.getFileName().toString())) {
                    paths.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                paths.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        Map<String, Path> found = new TreeMap<>();
        paths.stream().sorted().forEach(path -> {
            String name = XmlEscape.legal(folder.relativize(path).toString()).replace('\\', '/');
            String own = name;
            for (int i = 2; found.putIfAbsent(own, path) != null; i++) {
                own = name + " (" + i + ")";
            }
        });
        return found;
    }

    private static boolean isReceived(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return (!name.startsWith(".") || low.endsWith(CLOUD))
                && !name.startsWith("~$")
                && !OF_NETWORK.contains(low)
                && !OF_SYSTEM.contains(low)
                && !NOTICE.matcher(low).matches();
    }

    private static boolean isWorkbookName(Path dir) {
        return WORKBOOK.matcher(dir.getFileName().toString().toLowerCase(Locale.ROOT))
                .matches();
    }

    private static ReceivedFile toReceived(String file, Path path) {
        try {
            boolean ordinary = Files.isRegularFile(path);
            long size = ordinary ? Files.size(path) : 0;
            boolean hashes = ordinary && size <= HASHED_SIZE;
            return new ReceivedFile(
                    file, hashes ? new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(path) : "", size);
        } catch (IOException unreadable) {
            return new ReceivedFile(file, "", 0);
        }
    }
}
