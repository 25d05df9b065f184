package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.CellSource;
import java.util.ArrayList;
import java.util.List;

/** The cells of the member structures that corrections took out of a questionnaire. */
public final class RemovedStructures {
    private RemovedStructures() {}

    /**
     * One such cell.
     *
     * @param structure stable key of the structure
     * @param champ field answered
     * @param source the cell
     * @param detail which correction, one French sentence
     */
    public record RemovedCell(String structure, String champ, CellSource source, String detail) {}

    /** Those of one stored file, row by row. */
    public static List<RemovedCell> of(Store store, long submission) {
        List<RemovedCell> cells = new ArrayList<>();
        store.rows()
                .forEach(
                        "SELECT cle, texte, detail FROM retrait WHERE depot = ? ORDER BY ligne",
                        row -> {
                            String structure = row.text("cle");
                            String detail = row.text("detail");
                            SourceText.read(
                                    row.text("texte"),
                                    (field, source) -> cells.add(new RemovedCell(structure, field, source, detail)));
                        },
                        submission);
        return cells;
    }
}
