package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.CellAddress;

/**
 * One end of a reference, as typed.
 *
 * @param column from 1, 0 when the reference is of whole rows
 * @param row from 1, 0 when the reference is of whole columns
 */
record Corner(int column, boolean fixedColumn, int row, boolean fixedRow) {
    String text() {
        String letters = column == 0 ? "" : (fixedColumn ? "$" : "") + CellAddress.letters(column - 1);
        return row == 0 ? letters : letters + (fixedRow ? "$" : "") + row;
    }

    int at(Axis axis) {
        return axis == Axis.ROWS ? row : column;
    }

    boolean isFixed(Axis axis) {
        return axis == Axis.ROWS ? fixedRow : fixedColumn;
    }

    Corner with(Axis axis, int moved) {
        return axis == Axis.ROWS
                ? new Corner(column, fixedColumn, moved, fixedRow)
                : new Corner(moved, fixedColumn, row, fixedRow);
    }

    /** The same corner in a formula copied some rows and columns away. */
    Corner shifted(int rows, int columns) {
        return new Corner(
                column == 0 || fixedColumn ? column : column + columns,
                fixedColumn,
                row == 0 || fixedRow ? row : row + rows,
                fixedRow);
    }

    boolean isInside() {
        return column >= 0 && column <= CellAddress.COLUMNS && row >= 0 && row <= CellAddress.ROWS && column + row > 0;
    }
}
