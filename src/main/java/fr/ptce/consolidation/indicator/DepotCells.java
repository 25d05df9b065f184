package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.form.Source;
import fr.ptce.consolidation.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells of one file, by row then by field: a few thousand at most, forgotten with the pole. */
final class DepotCells {
    /** Of a pole that did not answer. */
    static final DepotCells NONE = new DepotCells("", "", Map.of());

    private final String fichier;
    private final String sha256;
    private final Map<Integer, Map<String, List<Source>>> rows;

    private DepotCells(String fichier, String sha256, Map<Integer, Map<String, List<Source>>> rows) {
        this.fichier = fichier;
        this.sha256 = sha256;
        this.rows = rows;
    }

    static DepotCells read(Store store, long depot) {
        Map<Integer, Map<String, List<Source>>> rows = new TreeMap<>();
        store.forEachSourceOf(depot, cell -> rows.computeIfAbsent(cell.ligne(), ligne -> new HashMap<>())
                .computeIfAbsent(cell.champ(), champ -> new ArrayList<>())
                .add(cell.source()));
        return store.jdbc()
                .query(
                        "SELECT fichier, sha256 FROM depot WHERE id = ?",
                        (row, number) -> new DepotCells(row.getString(1), row.getString(2), rows),
                        depot)
                .get(0);
    }

    String fichier() {
        return fichier;
    }

    String sha256() {
        return sha256;
    }

    List<Source> of(int ligne, String champ) {
        return rows.getOrDefault(ligne, Map.of()).getOrDefault(champ, List.of());
    }

    /** Cells of a field in every row of the structures, in the order of the rows. */
    Map<Integer, List<Source>> ofStructures(String champ) {
        Map<Integer, List<Source>> cells = new TreeMap<>();
        rows.forEach((ligne, fields) -> {
            if (ligne > 0 && fields.containsKey(champ)) {
                cells.put(ligne, fields.get(champ));
            }
        });
        return cells;
    }
}
