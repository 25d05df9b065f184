package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.Invisible;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Sheet;
import java.util.Optional;

/** One cell of a sheet, blank or not; row and column count from 0. */
public record Place(Sheet sheet, int row, int column) {
    /** The cell, if it holds something. */
    public Optional<Cell> findCell() {
        return sheet.findCell(row, column);
    }

    /** The address as the sheet shows it: {@code C12}. */
    public String address() {
        return CellAddress.a1(row, column);
    }

    /** What the cell holds, "" when it is blank. */
    public String raw() {
        return findCell().map(Cells::raw).orElse("");
    }

    /** What the cell shows, "" when it is blank. */
    public String shown() {
        return findCell().map(Cells::shown).orElse("");
    }

    /** Whether the cell holds more than spaces; a formula without result holds something. */
    public boolean isFilled() {
        return findCell()
                .filter(cell -> cell.type() != Cell.Type.TEXT || !Invisible.isAll(cell.text()))
                .isPresent();
    }

    /** Whether both are the same cell of the same sheet. */
    public boolean isSameCell(Place other) {
        return row == other.row && column == other.column && sheet.name().equals(other.sheet.name());
    }
}
