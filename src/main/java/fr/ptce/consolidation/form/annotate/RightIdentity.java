package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.form.read.IdentityCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook must say of itself, once the network attached it to its pole, not to be doubtful again when it comes back.
 *
 * @param pole the pole
 * @param cells the cells to change
 */
public record RightIdentity(String pole, List<IdentityCell> cells) {
    /** Name of the custom property that says the pole. */
    static final String PROPERTY = "ptce.pole";

    public RightIdentity {
        cells = List.copyOf(cells);
    }

    /** What must stand in the cells, by sheet and address. */
    Map<String, Map<String, String>> bySheet() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        cells.forEach(cell -> texts.computeIfAbsent(cell.feuille(), sheet -> new LinkedHashMap<>())
                .put(cell.cellule(), cell.texte()));
        return texts;
    }
}
