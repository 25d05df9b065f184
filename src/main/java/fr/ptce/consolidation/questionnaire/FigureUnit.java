package fr.ptce.consolidation.questionnaire;

import java.math.BigDecimal;

/**
 * The unit of a figure: column {@code unite} of {@code indicateurs.csv}. The network writes what it likes there; only a
 * percentage, an amount and a mark are computed or printed in a way of their own.
 *
 * @param label as it is published, such as {@code %}, {@code ETP}, {@code €}, {@code structures}, {@code 0-3}
 */
public record FigureUnit(String label) {
    private static final String PERCENT = "%";
    private static final String EURO = "€";
    private static final String MARK_OF_THREE = "0-3";
    private static final FigureUnit POINTS = new FigureUnit("points");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int HUNDRED_DIGITS = 2;

    /** Whether figures are shares, in percents. */
    public boolean isPercentage() {
        return label.equals(PERCENT);
    }

    /** Whether people read it in whole numbers: a percentage, an amount of euros. */
    public boolean isWhole() {
        return isPercentage() || label.equals(EURO);
    }

    /** Whether it is a mark such as {@code 0-3}, which is no unit of a difference. */
    public boolean isScale() {
        return !label.isEmpty() && label.charAt(0) >= '0' && label.charAt(0) <= '9';
    }

    /** Whether it is that of a difference between percentages. */
    public boolean isPoints() {
        return equals(POINTS);
    }

    /** The unit of a difference between two figures: points for a percentage, else the same. */
    public FigureUnit ofDifference() {
        return isPercentage() ? POINTS : this;
    }

    /** What a quotient is multiplied by to be in this unit: 100 for a percentage, else 1. */
    public BigDecimal factor() {
        return isPercentage() ? HUNDRED : BigDecimal.ONE;
    }

    /** A number in this unit as a spreadsheet keeps it: a percentage is a fraction, to two more decimals; else itself. */
    public BigDecimal toCell(BigDecimal number) {
        return isPercentage() ? number.movePointLeft(HUNDRED_DIGITS) : number;
    }

    /** A number already written, then its unit, no line being broken between them: « 38 % », « 2,1 sur 3 », « 12 ETP ». */
    public String after(String number) {
        if (isWhole()) {
            return number + "\u202F" + label;
        }
        return label.equals(MARK_OF_THREE) ? number + " sur 3" : number + "\u00A0" + label;
    }

    /** The {@link #label}. */
    @Override
    public String toString() {
        return label;
    }
}
