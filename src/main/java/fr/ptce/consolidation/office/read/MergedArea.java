package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.CellAddress;
import java.util.Optional;

/**
 * Cells joined into one, of which only the first is shown. All 0-based, bounds included.
 *
 * @param firstRow row of the cell shown
 * @param firstColumn column of the cell shown
 * @param lastRow last row covered
 * @param lastColumn last column covered
 */
public record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** Whether a cell is under the area without being the one it shows. */
    public boolean hides(int row, int column) {
        return row >= firstRow
                && row <= lastRow
                && column >= firstColumn
                && column <= lastColumn
                && (row != firstRow || column != firstColumn);
    }

    /** The area a reference such as {@code D6:D8} stands for; empty for one cell alone, which joins nothing. */
    public static Optional<MergedArea> find(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<CellAddress> one = CellAddress.find(reference.substring(0, colon));
        Optional<CellAddress> other = CellAddress.find(reference.substring(colon + 1));
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        CellAddress from = one.get();
        CellAddress to = other.get();
        return Optional.of(new MergedArea(
                Math.min(from.row(), to.row()),
                Math.min(from.column(), to.column()),
                Math.max(from.row(), to.row()),
                Math.max(from.column(), to.column())));
    }
}
