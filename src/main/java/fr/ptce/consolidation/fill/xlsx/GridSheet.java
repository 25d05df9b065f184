package fr.ptce.consolidation.fill.xlsx;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as POI's evaluator wants it. Rows and columns count from 0.
 *
 * @param grid the filled workbook
 * @param index of the sheet
 * @param effort counts the cells that are read
 */
record GridSheet(Grid grid, int index, Effort effort) implements EvaluationSheet {
    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
        effort.read();
        Grid.Formula formula = grid.unknown(index, row + 1, column + 1).orElse(null);
        CellContent content = formula == null ? grid.content(index, row + 1, column + 1) : CellContent.BLANK;
        boolean blank = formula == null && content instanceof CellContent.Blank;
        return blank ? null : new GridCell(this, row, column, content, formula);
    }

    @Override
    public void clearAllCachedResultValues() {
        // Nothing is cached here.
    }

    @Override
    public int getLastRowNum() {
        return grid.lastRow(index) - 1;
    }

    @Override
    public boolean isRowHidden(int row) {
        return grid.isHidden(index, row + 1);
    }
}
