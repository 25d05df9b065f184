package fr.ptce.consolidation.report.comparison;

import fr.ptce.consolidation.report.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says that two runs can be compared by.
 *
 * @param campagne id of the campaign
 * @param libelle its name
 * @param version of the software
 * @param criteria the sentence of the selection
 * @param fichiers received files by path
 * @param definition digest of each line of the definition, by file then by name; empty for a journal that does not tell
 */
public record JournalRead(
        String campagne,
        String libelle,
        String version,
        String criteria,
        Map<String, JournalFile> fichiers,
        Map<String, Map<String, String>> definition) {
    /**
     * A received file.
     *
     * @param sha256 of its bytes
     * @param pole whose it is, "" when it could not be known
     * @param etat what became of it
     * @param raison why
     */
    public record JournalFile(String sha256, String pole, String etat, String raison) {}

    /** Reads it; a file that is not there says nothing. */
    static JournalRead read(Path file) throws IOException {
        Map<String, Object> journal = Map.of();
        if (Files.isRegularFile(file)) {
            try {
                journal = JsonReader.read(Files.readString(file, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException malformed) {
                throw new IOException("not a journal: " + file, malformed);
            }
        }
        Map<String, JournalFile> files = new TreeMap<>();
        if (journal.get("fichiers") instanceof List<?> list) {
            list.forEach(each -> files.put(
                    text(each, "fichier"),
                    new JournalFile(
                            text(each, "sha256"), text(each, "pole"), text(each, "etat"), text(each, "raison"))));
        }
        return new JournalRead(
                text(journal.get("campagne"), "id"),
                text(journal.get("campagne"), "libelle"),
                text(journal.get("logiciel"), "version"),
                text(journal.get("selection"), "criteres"),
                files,
                lines(journal.get("definition")));
    }

    private static Map<String, Map<String, String>> lines(@Nullable Object definition) {
        Map<String, Map<String, String>> files = new LinkedHashMap<>();
        if (definition instanceof Map<?, ?> map && map.get("lignes") instanceof Map<?, ?> lines) {
            lines.forEach((file, words) -> {
                Map<String, String> digests = new LinkedHashMap<>();
                for (String word : String.valueOf(words).split(" ", -1)) {
                    int colon = word.lastIndexOf(':');
                    if (colon > 0) {
                        digests.put(word.substring(0, colon), word.substring(colon + 1));
                    }
                }
                files.put(String.valueOf(file), digests);
            });
        }
        return files;
    }

    private static String text(@Nullable Object map, String name) {
        Object value = map instanceof Map<?, ?> known ? known.get(name) : null;
        return value == null ? "" : value.toString();
    }

    boolean isSame(JournalRead other) {
        return equals(other);
    }
}
