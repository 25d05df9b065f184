package fr.ptce.consolidation.french;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers without the zeros that say nothing, and never with a power of ten: 12.50 is 12.5, 1.5E3 is 1500. */
public final class PlainNumber {
    private PlainNumber() {}

    /** The same number, with the decimals it needs and no other. */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** As machines write it: a dot before the decimals, those it needs and no other. */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * The same for a constant of an expression.
     *
     * @throws NumberFormatException when it is infinite or not a number
     */
    public static String text(double number) {
        return text(BigDecimal.valueOf(number));
    }

    /** As French people write it: a comma before the decimals, those given, zeros included. */
    public static String french(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** Whether it needs no decimals. */
    public static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
