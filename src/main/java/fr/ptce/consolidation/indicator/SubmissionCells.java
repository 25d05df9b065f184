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

    private final StoredFile depot;
    private final Map<Integer, Map<String, List<CellSource>>> rows;
    private final Map<Integer, Map<String, StoredFile>> forms;

    private SubmissionCells(
            StoredFile depot,
            Map<Integer, Map<String, List<CellSource>>> rows,
            Map<Integer, Map<String, StoredFile>> forms) {
        this.depot = depot;
        this.rows = rows;
        this.forms = forms;
    }

    static SubmissionCells read(Store store, long depot) {
        Map<Integer, Map<String, List<CellSource>>> rows = new TreeMap<>();
        Map<Integer, Map<String, StoredFile>> forms = new HashMap<>();
        store.forEachCountedSourceOf(depot, cell -> {
            rows.computeIfAbsent(cell.ligne(), ligne -> new HashMap<>())
                    .computeIfAbsent(cell.champ(), champ -> new ArrayList<>())
                    .add(cell.source());
            if (cell.depot().id() != depot) {
                forms.computeIfAbsent(cell.ligne(), ligne -> new HashMap<>()).put(cell.champ(), cell.depot());
            }
        });
        return store.rows()
                .find(
                        "SELECT id, pole, fichier, sha256 FROM depot WHERE id = ?",
                        row -> new StoredFile(
                                row.number("id"), row.text("pole"), row.text("fichier"), row.text("sha256")),
                        depot)
                .map(file -> new SubmissionCells(file, rows, forms))
                .orElseThrow();
    }

    /** The file where the cells of that field stand. */
    StoredFile file(int ligne, String champ) {
        return forms.getOrDefault(ligne, Map.of()).getOrDefault(champ, depot);
    }

    List<CellSource> of(int ligne, String champ) {
        return rows.getOrDefault(ligne, Map.of()).getOrDefault(champ, List.of());
    }

    /** Cells of a field in every row of the structures, in the order of the rows. */
    Map<Integer, List<CellSource>> ofStructures(String champ) {
        Map<Integer, List<CellSource>> cells = new TreeMap<>();
        rows.forEach((ligne, fields) -> {
            if (ligne > 0 && fields.containsKey(champ)) {
                cells.put(ligne, fields.get(champ));
            }
        });
        return cells;
    }
}
