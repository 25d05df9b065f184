package fr.ptce.consolidation.office.read;

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
}
