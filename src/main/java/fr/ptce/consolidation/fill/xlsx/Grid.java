package fr.ptce.consolidation.fill.xlsx;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filled workbook seen cell by cell, without being held: a cell is found through the row map, its template and the merged values.
 *
 * @param sheets of the template
 * @param references with the row maps
 * @param values merged
 * @param from1904 whether days are counted from 1904
 */
record Grid(List<SheetTemplate> sheets, MovedReferences references, ValueStore values, boolean from1904) {
    /** A cell of the filled workbook that computes its value. */
    record Formula(FormulaText text, MovedReferences.Place place, TemplateCell cell) {}

    private Optional<AxisMap.Origin> origin(int sheet, int row) {
        return references.map(sheet).origin(row);
    }

    private Optional<TemplateCell> cell(int sheet, AxisMap.@Nullable Origin origin, int column) {
        if (origin == null || origin.blank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(sheets.get(sheet).rows().get(origin.line())).flatMap(row -> row.find(column));
    }

    /** The formula of a cell, unless its value is already known. */
    Optional<Formula> unknown(int sheet, int row, int column) {
        Optional<Formula> formula = formula(sheet, row, column);
        return formula.isPresent() && values.find(sheet, row, column).isPresent() ? Optional.empty() : formula;
    }

    /** Keeps the value of a formula that others read. */
    void know(int sheet, int row, int column, CellContent value) {
        if (values.wants(sheet, column)) {
            values.put(sheet, row, column, value);
        }
    }

    Optional<Formula> formula(int sheet, int row, int column) {
        AxisMap.Origin origin = origin(sheet, row).orElse(null);
        TemplateCell cell = cell(sheet, origin, column).orElse(null);
        if (origin == null || cell == null || cell.formula() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Formula(cell.formula(), new MovedReferences.Place(sheet, origin.line(), origin.trail()), cell));
    }

    /** What a cell without formula holds. */
    CellContent content(int sheet, int row, int column) {
        TemplateCell cell = cell(sheet, origin(sheet, row).orElse(null), column).orElse(null);
        if (cell == null) {
            return CellContent.BLANK;
        }
        return cell.merge() == null && cell.formula() == null
                ? cell.fixed()
                : values.find(sheet, row, column).orElse(CellContent.BLANK);
    }

    int lastRow(int sheet) {
        SheetTemplate template = sheets.get(sheet);
        return template.rows().isEmpty()
                ? 0
                : Math.max(0, references.map(sheet).last(1, template.rows().lastKey(), null));
    }

    boolean isHidden(int sheet, int row) {
        return origin(sheet, row)
                .map(origin -> sheets.get(sheet).rows().get(origin.line()))
                .map(templateRow -> templateRow.element().isTrue("hidden"))
                .orElse(false);
    }
}
