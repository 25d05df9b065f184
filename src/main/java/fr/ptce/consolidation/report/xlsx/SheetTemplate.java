package fr.ptce.consolidation.report.xlsx;

import java.util.List;
import java.util.NavigableMap;

/**
 * A sheet of the template.
 *
 * @param index from 0, in the order of the workbook
 * @param name as the tab shows it
 * @param part its part
 * @param root the part, rows included
 * @param rows by number
 * @param blocks what the rows mean
 */
record SheetTemplate(
        int index,
        String name,
        String part,
        XmlElement root,
        NavigableMap<Integer, TemplateRow> rows,
        List<Block> blocks) {
    /** Tells whether filling can change one of its cells. */
    boolean isAlive() {
        boolean controlled = !blocks.stream().allMatch(Block.Lines.class::isInstance);
        return controlled
                || rows.values().stream()
                        .flatMap(row -> row.cells().values().stream())
                        .anyMatch(cell -> cell.merge() != null || cell.formula() != null);
    }
}
