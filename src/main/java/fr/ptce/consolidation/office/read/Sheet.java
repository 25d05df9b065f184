package fr.ptce.consolidation.office.read;

import java.util.List;
import java.util.Optional;

/** One sheet: its cells in the order of rows then columns, blank ones left out. */
public interface Sheet {
    /** Name on the tab. */
    String name();

    /** Whether the tab is shown; "very hidden" counts as hidden. */
    boolean isHidden();

    /** Its joined cells, in the order of the file. */
    List<MergedArea> merges();

    /** Rows that hold at least one cell, in order. */
    List<Row> rows();

    /** The row of that index (0 for the first), if it holds a cell. */
    Optional<Row> findRow(int row);

    /** The cell at that place (0-based), if it holds something. */
    Optional<Cell> findCell(int row, int column);
}
