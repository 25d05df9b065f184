package fr.ptce.consolidation.office.read;

/**
 * How a cell shows its number, as far as it changes what a person reads there: 0.15 under a per cent format is « 15 % ».
 *
 * @param kind what the format does to the number
 * @param digits PADDED: digits shown at least ({@code 00000} is 5); PERCENT and SCALED: places the decimal point is moved
 *     to the right, negative for thousands ({@code 0,} is -3); 0 otherwise
 * @param decimals decimals shown at most, {@link #ALL} when the format drops none
 * @param before words the format writes before the number, "" when none
 * @param after words the format writes after it, "" when none; the sign of PERCENT is not one of them
 */
public record NumberDisplay(Kind kind, int digits, int decimals, String before, String after) {
    /** Decimals of a format that drops none. */
    public static final int ALL = -1;

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
        SCALED,
        /** The number is not shown: words in its place, or nothing at all. */
        HIDDEN
    }

    /** A format that drops no decimal and writes no words. */
    public NumberDisplay(Kind kind, int digits) {
        this(kind, digits, ALL, "", "");
    }

    /** The words around the number, "" when none. */
    public String words() {
        return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
    }
}
