package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoredFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells behind the answers of one pole that count, by row then by field: a few thousand at most, forgotten with the
 * pole. Those of a structure that answered by itself stand in its own form.
 */
final class SubmissionCells {
    /** Of a pole that did not answer. */
    static final SubmissionCells NONE = new SubmissionCells(new StoredFile(0, "", "", ""), Map.of(), Map.of());

    private final StoredFile submission;
    private final Map<Integer, Map<String, List<CellSource>>> rows;
    private final Map<Integer, Map<String, StoredFile>> forms;

    private SubmissionCells(
            StoredFile submission,
            Map<Integer, Map<String, List<CellSource>>> rows,
            Map<Integer, Map<String, StoredFile>> forms) {
        this.submission = submission;
        this.rows = rows;
        this.forms = forms;
    }

    static SubmissionCells read(Store store, long submission) {
        Map<Integer, Map<String, List<CellSource>>> rows = new TreeMap<>();
        Map<Integer, Map<String, StoredFile>> forms = new HashMap<>();
        store.forEachCountedSourceOf(submission, cell -> {
            rows.computeIfAbsent(cell.ligne(), line -> new HashMap<>())
                    .computeIfAbsent(cell.champ(), field -> new ArrayList<>())
                    .add(cell.source());
            if (cell.depot().id() != submission) {
                forms.computeIfAbsent(cell.ligne(), line -> new HashMap<>()).put(cell.champ(), cell.depot());
            }
        });
        return store.rows()
                .find(
                        "SELECT id, pole, fichier, sha256 FROM depot WHERE id = ?",
                        row -> new StoredFile(
                                row.number("id"), row.text("pole"), row.text("fichier"), row.text("sha256")),
                        submission)
                .map(file -> new SubmissionCells(file, rows, forms))
                .orElseThrow();
    }

    /** The file where the cells of that field stand. */
    StoredFile file(int line, String field) {
        return forms.getOrDefault(line, Map.of()).getOrDefault(field, submission);
    }

    List<CellSource> of(int line, String field) {
        return rows.getOrDefault(line, Map.of()).getOrDefault(field, List.of());
    }

    /** Cells of a field in every row of the structures, in the order of the rows. */
    Map<Integer, List<CellSource>> ofStructures(String field) {
        Map<Integer, List<CellSource>> cells = new TreeMap<>();
        rows.forEach((line, fields) -> {
            if (line > 0 && fields.containsKey(field)) {
                cells.put(line, fields.get(field));
            }
        });
        return cells;
    }
}
