package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.ReceivedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files received for a campaign: every file of its folder and sub-folders but those of the network itself and the
 * traces office programs and systems leave. A file of another kind than .xlsx is listed too, and a folder that bears the
 * name of a workbook: they will be refused by name, never passed over in silence.
 */
final class Inbox {
    /** Larger files are refused unread, hence unhashed: RELIABILITY's bound on a returned workbook. */
    private static final long TAILLE_HACHEE = 25L << 20;

    private static final Set<String> DU_RESEAU = Set.of("campagne.csv", "redressements.csv", "poles.csv");
    private static final Set<String> DU_SYSTEME = Set.of("thumbs.db", "desktop.ini");
    private static final Pattern NOTICE = Pattern.compile("(lisezmoi|readme)[^/]*\\.(md|txt)");

    private Inbox() {}

    /** The files of the folder, in the order of their relative paths; the SHA-256 of one too large or unreadable is "". */
    static List<ReceivedFile> list(Path dossier) throws IOException {
        List<Path> chemins = new ArrayList<>();
        Files.walkFileTree(dossier, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                boolean cache =
                        !dir.equals(dossier) && dir.getFileName().toString().startsWith(".");
                if (cache) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!dir.equals(dossier) && isWorkbookName(dir)) {
                    chemins.add(dir);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isReceived(file.getFileName().toString())) {
                    chemins.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                chemins.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return chemins.stream()
                .map(chemin -> toRecu(dossier, chemin))
                .sorted(Comparator.comparing(ReceivedFile::fichier))
                .toList();
    }

    private static boolean isReceived(String nom) {
        String bas = nom.toLowerCase(Locale.ROOT);
        return !nom.startsWith(".")
                && !nom.startsWith("~$")
                && !DU_RESEAU.contains(bas)
                && !DU_SYSTEME.contains(bas)
                && !NOTICE.matcher(bas).matches();
    }

    private static boolean isWorkbookName(Path dir) {
        return dir.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static ReceivedFile toRecu(Path dossier, Path chemin) {
        String fichier = dossier.relativize(chemin).toString().replace('\\', '/');
        try {
            boolean ordinaire = Files.isRegularFile(chemin);
            long taille = ordinaire ? Files.size(chemin) : 0;
            boolean hache = ordinaire && taille <= TAILLE_HACHEE;
            return new ReceivedFile(
                    fichier, hache ? new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(chemin) : "", taille);
        } catch (IOException unreadable) {
            return new ReceivedFile(fichier, "", 0);
        }
    }
}
