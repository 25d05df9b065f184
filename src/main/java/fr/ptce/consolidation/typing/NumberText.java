package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.french.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number people typed as text, and what surrounds it.
 *
 * <p>The separators are told apart by these rules, and by no other:
 *
 * <ul>
 *   <li>spaces of any kind and apostrophes separate thousands, in groups of three digits;
 *   <li>when both a dot and a comma are there, the last is the decimal one: 1.234,50 and 1,234.50;
 *   <li>a dot or a comma there several times separates thousands: 1.234.567;
 *   <li>alone and once, it is the decimal one: 2,5 and 2.5. With one to three digits before it and exactly three after
 *       it (1,234), it might separate thousands: {@link #isAmbiguous} says so.
 * </ul>
 *
 * @param number its value
 * @param isAmbiguous whether its only separator might be one of thousands
 * @param unit what stands beside the number, trimmed, "" when nothing
 */
record NumberText(BigDecimal number, boolean isAmbiguous, String unit) {
    private static final Pattern SHAPE =
            Pattern.compile("(?<before>€ ?)?(?<number>[-+]? ?[0-9.,][0-9.,' ]*)(?<after>[^0-9].*)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ '][0-9]{3})+|[0-9]*");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern HOURS =
            Pattern.compile("([0-9]{1,6}) ?(?:[:hH]|heures?) ?([0-5][0-9])(?: ?(?:min|mn|m|minutes?)|:00)?");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int HOUR_DECIMALS = 6;
    private static final int LONGEST = 60;

    /** Hours and minutes as a number of hours: « 7h30 », « 36:00 »; empty when it is no such text. */
    static Optional<NumberText> hours(String text) {
        Matcher parts = HOURS.matcher(Spelling.plainSigns(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal part = new BigDecimal(parts.group(2)).divide(MINUTES, HOUR_DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new NumberText(PlainNumber.of(new BigDecimal(parts.group(1)).add(part)), false, "heures"));
    }

    /** The number in a text, signs and spaces made plain; empty when it holds no number, or more than one. */
    static Optional<NumberText> parse(String text) {
        String plain = Spelling.plainSigns(text);
        Matcher shape = SHAPE.matcher(plain);
        if (plain.length() > LONGEST || !shape.matches()) {
            return Optional.empty();
        }
        String unit = shape.group("after") == null ? "" : shape.group("after").trim();
        if (shape.group("before") != null) {
            if (!unit.isEmpty()) {
                return Optional.empty();
            }
            unit = "€";
        }
        String signed = shape.group("number").trim();
        boolean negative = signed.startsWith("-");
        String digits = negative || signed.startsWith("+") ? signed.substring(1).trim() : signed;
        String found = unit;
        return value(digits)
                .map(value -> new NumberText(
                        negative ? value.negate() : value,
                        AMBIGUOUS.matcher(digits).matches(),
                        found));
    }

    private static Optional<BigDecimal> value(String digits) {
        int decimal = decimalSeparator(digits);
        String whole = decimal < 0 ? digits : digits.substring(0, decimal);
        String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
        char thousands = thousandsSeparator(whole);
        String plain = thousands == 0 ? whole : whole.replace(thousands, ' ');
        boolean wellFormed = GROUPED.matcher(plain).matches()
                && fraction.chars().allMatch(c -> c >= '0' && c <= '9')
                && (decimal < 0 ? !plain.isEmpty() : !fraction.isEmpty());
        if (!wellFormed) {
            return Optional.empty();
        }
        String integer = plain.replace(" ", "").replace("'", "");
        return Optional.of(PlainNumber.of(
                new BigDecimal((integer.isEmpty() ? "0" : integer) + (decimal < 0 ? "" : "." + fraction))));
    }

    /** Position of the decimal separator, -1 when none. */
    private static int decimalSeparator(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return -1;
        }
        char sign = digits.charAt(last);
        boolean once = digits.indexOf(sign) == last;
        return once ? last : -1;
    }

    /** The dot or comma that separates thousands, 0 when none or when spaces already do. */
    private static char thousandsSeparator(String whole) {
        boolean dot = whole.indexOf('.') >= 0;
        boolean comma = whole.indexOf(',') >= 0;
        boolean space = whole.indexOf(' ') >= 0 || whole.indexOf('\'') >= 0;
        if (dot == comma || space) {
            return 0;
        }
        return dot ? '.' : ',';
    }
}
