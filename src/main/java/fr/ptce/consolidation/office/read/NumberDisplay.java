package fr.ptce.consolidation.office.read;

/**
 * How a cell shows its number, as far as it changes what a person reads there: 0.15 under a per cent format is « 15 % ».
 *
 * @param kind what the format does to the number
 * @param digits PADDED: digits shown at least ({@code 00000} is 5); PERCENT and SCALED: places the decimal point is moved
 *     to the right, negative for thousands ({@code 0,} is -3); 0 otherwise
 */
public record NumberDisplay(Kind kind, int digits) {
    /** A number shown as it is, decimals and thousands separators aside. */
    public static final NumberDisplay PLAIN = new NumberDisplay(Kind.PLAIN, 0);

    /** What a format does to a number. */
    public enum Kind {
        PLAIN,
        /** A sign % follows the number, shown a hundred times larger. */
        PERCENT,
        /** The number of days is shown as hours, minutes, seconds. */
        DURATION,
        /** Zeros are put before it: a code rather than a quantity. */
        PADDED,
        /** The number is shown in thousands, millions. */
        SCALED
    }
}
