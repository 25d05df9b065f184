package fr.ptce.consolidation.fill.xlsx;

import java.util.List;
import java.util.NavigableMap;

/**
 * A sheet of the template.
 *
 * @param index from 0, in the order of the workbook
 * @param name as formulas of the template quote it
 * @param part its part
 * @param root the part, rows included
 * @param rows by number
 * @param blocks what the rows mean
 * @param origin the author's sheet it comes from
 * @param headers first rows of its tables that have one
 */
record SheetTemplate(
        int index,
        String name,
        String part,
        XmlElement root,
        NavigableMap<Integer, TemplateRow> rows,
        List<Block> blocks,
        SheetOrigin origin,
        List<Reference> headers) {
    /** Tells whether a cell names a column of a table: such a cell must hold a text. */
    boolean isHeader(int row, int column) {
        return headers.stream()
                .anyMatch(h ->
                        h.first(Axis.ROWS) == row && h.first(Axis.COLUMNS) <= column && h.last(Axis.COLUMNS) >= column);
    }

    /** Tells whether filling can change one of its cells. */
    boolean isAlive() {
        boolean controlled = !Block.isWhole(blocks);
        return controlled
                || rows.values().stream()
                        .flatMap(row -> row.cells().values().stream())
                        .anyMatch(cell -> cell.merge() != null || cell.formula() != null);
    }
}
