package fr.ptce.consolidation.office.read;

/** Number cells as a workbook's styles show them, for tests of what is read of them. */
public final class FormattedCells {
    private FormattedCells() {}

    /** The number under that format code; one that the code shows as a date is no number and has no such cell. */
    public static Cell number(String number, String code) {
        NumberDisplay display = NumberFormat.of(code).display(Double.parseDouble(number));
        return new Cell(0, 0, Cell.Type.NUMBER, number, false, display);
    }
}
