package fr.ptce.consolidation.store;

import fr.ptce.consolidation.questionnaire.DefinitionLine;
import java.util.List;

/** The definition each campaign of the base was read with, line by line. */
public final class DefinitionLines {
    private final Store store;

    /** Those of that base. */
    public DefinitionLines(Store store) {
        this.store = store;
    }

    /** Replaces what is known of that campaign. */
    public void replace(String campagne, List<DefinitionLine> lines) {
        List<Object[]> rows = lines.stream()
                .map(line -> new Object[] {campagne, line.fichier(), line.cle(), line.ligne(), line.empreinte()})
                .toList();
        store.transaction(() -> {
            store.rows().update("DELETE FROM ligne_definition WHERE campagne = ?", campagne);
            store.rows().batch("""
                                    INSERT INTO ligne_definition (campagne, fichier, cle, ligne, empreinte)
                                    VALUES (?, ?, ?, ?, ?)""", rows);
        });
    }

    /** The lines that campaign was read with, in the order of the files; none when the base does not know them. */
    public List<DefinitionLine> of(String campagne) {
        return store.rows()
                .list(
                        """
                                SELECT fichier, cle, ligne, empreinte
                                FROM ligne_definition
                                WHERE campagne = ?
                                ORDER BY fichier, ligne, cle""",
                        row -> new DefinitionLine(
                                row.text("fichier"), row.text("cle"), row.integer("ligne"), row.text("empreinte")),
                        campagne);
    }
}
