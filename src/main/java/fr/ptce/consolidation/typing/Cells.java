package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.NumberDisplay;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** What a cell holds, as its pole saw it. */
public final class Cells {
    /** Spreadsheets compute in binary and show 15 digits: 2.2999999999999998 is what they keep of a typed 2,3. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private Cells() {}

    /** The number of a number cell, to 15 significant digits; empty beyond what a spreadsheet can hold. */
    static Optional<BigDecimal> number(Cell cell) {
        String text = cell.text().trim();
        try {
            double bounded = Double.parseDouble(text);
            if (Double.isNaN(bounded) || Double.isInfinite(bounded)) {
                return Optional.empty();
            }
            return Optional.of(
                    bounded == 0 ? BigDecimal.ZERO : PlainNumber.of(new BigDecimal(text).round(SHOWN_DIGITS)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The content as text, the way a French spreadsheet shows it; empty for a formula without result. */
    public static String shown(Cell cell) {
        return switch (cell.type()) {
            case NUMBER ->
                number(cell)
                        .map(number -> ShownNumber.text(number, cell.display()))
                        .orElse(cell.text());
            case BOOLEAN -> isTrue(cell) ? "VRAI" : "FAUX";
            case TEXT, DATE, ERROR, UNREADABLE -> cell.text();
            case NO_VALUE -> "";
        };
    }

    /**
     * The content as it is kept for who wants to find it again: the very characters of the file, or what the cell shows when
     * its format makes it another number.
     */
    public static String raw(Cell cell) {
        return cell.type() != Cell.Type.NUMBER || cell.display().kind() == NumberDisplay.Kind.PLAIN
                ? cell.text()
                : shown(cell);
    }

    /** Whether a boolean cell is true. */
    static boolean isTrue(Cell cell) {
        return cell.text().equals("true");
    }
}
