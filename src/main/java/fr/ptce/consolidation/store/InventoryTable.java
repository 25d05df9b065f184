package fr.ptce.consolidation.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Table {@code inventaire}: the files of the present run. The caller holds the transaction. */
final class InventoryTable {
    /**
     * What was read in files gone, changed, or read with something else, or refused for what owed to the moment; or judged by
     * what the pole answered to the campaign before, which may have been consolidated anew.
     */
    private static final String OUTDATED = """
            DELETE FROM depot
            WHERE campagne = ?
              AND (sha256 = ''
                OR NOT EXISTS (
                    SELECT 1
                    FROM inventaire i
                    WHERE i.campagne = depot.campagne
                      AND i.fichier = depot.fichier
                      AND i.sha256 = depot.sha256
                      AND i.empreinte = depot.empreinte)
                OR EXISTS (
                    SELECT 1
                    FROM anomalie a
                    WHERE a.depot = depot.id AND a.code IN ('EVA-PREREMPLI', 'EVA-SANS-NOMBRE'))
                OR (etat = 'refuse' AND EXISTS (
                    SELECT 1
                    FROM anomalie a
                    WHERE a.depot = depot.id AND (a.code IN (%s) OR a.valeur = ?))))""";

    /** Refusals that owe to the moment, not to the content: such a file is read again by the next run. */
    private static final String MOMENTARY = "'FLF-ILLISIBLE', 'FLF-MODIFIE', 'FLF-DELAI', 'FLF-INTERNE'";

    /** What the reader says it met when the heap, rather than the file, was at fault. */
    private static final String MEMORY = "mémoire épuisée";

    private static final String UNREAD = """
            SELECT fichier, sha256, taille
            FROM inventaire i
            WHERE campagne = ?
              AND NOT EXISTS (
                SELECT 1
                FROM depot d
                WHERE d.campagne = i.campagne
                  AND d.fichier = i.fichier
                  AND d.sha256 = i.sha256
                  AND d.empreinte = i.empreinte)
            ORDER BY fichier""";

    private final Rows rows;

    InventoryTable(Rows rows) {
        this.rows = rows;
    }

    void replace(String campagne, String digest, List<ReceivedFile> files) {
        rows.update("DELETE FROM consolidation WHERE campagne = ?", campagne);
        rows.update("DELETE FROM inventaire WHERE campagne = ?", campagne);
        rows.batch(
                "INSERT INTO inventaire (campagne, fichier, sha256, taille, empreinte) VALUES (?, ?, ?, ?, ?)",
                files.stream()
                        .map(received ->
                                new Object[] {campagne, received.fichier(), received.sha256(), received.taille(), digest
                                })
                        .toList());
        rows.update(OUTDATED.formatted(MOMENTARY), campagne, MEMORY);
    }

    void replaceReceptions(String campagne, Map<String, LocalDate> days) {
        rows.update("DELETE FROM reception WHERE campagne = ?", campagne);
        rows.batch(
                "INSERT INTO reception (campagne, fichier, jour) VALUES (?, ?, ?)",
                days.entrySet().stream()
                        .map(day -> new Object[] {
                            campagne, day.getKey(), day.getValue().toString()
                        })
                        .toList());
    }

    List<ReceivedFile> findUnread(String campagne) {
        return rows.list(
                UNREAD,
                row -> new ReceivedFile(row.text("fichier"), row.text("sha256"), row.number("taille")),
                campagne);
    }
}
