package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.CellAddress;

/** The two ways a sheet grows. What is true of rows is true of columns: one code moves both. */
enum Axis {
    ROWS(CellAddress.ROWS),
    COLUMNS(CellAddress.COLUMNS);

    private final int last;

    Axis(int last) {
        this.last = last;
    }

    /** The last row or column a sheet can hold. */
    int last() {
        return last;
    }

    /** How parts name a row or a column. */
    String element() {
        return this == ROWS ? "row" : "col";
    }
}
