package fr.ptce.consolidation.fill.xlsx;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A row of the template.
 *
 * @param element the row without its cells
 * @param number from 1
 * @param cells by column, from 1
 */
record TemplateRow(XmlElement element, int number, SortedMap<Integer, TemplateCell> cells) {
    Optional<TemplateCell> find(int column) {
        return Optional.ofNullable(cells.get(column));
    }

    boolean hasMerges() {
        return cells.values().stream().anyMatch(cell -> cell.merge() != null);
    }

    TemplateRow withCells(SortedMap<Integer, TemplateCell> changed) {
        return new TemplateRow(element, number, changed);
    }
}
