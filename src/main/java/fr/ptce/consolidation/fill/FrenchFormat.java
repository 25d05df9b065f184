package fr.ptce.consolidation.fill;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.french.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formatting tool of templates, {@code $f}: numbers and dates inside a text, as French typography wants them.
 *
 * <p>The names of its methods are typed in templates: they are French, and a contract with who edits them.
 *
 * <p>Decimal comma, narrow no-break spaces, half-up rounding; never the machine's locale. An absent value gives an empty text.
 */
public final class FrenchFormat {
    private static final int GROUP = 3;
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    /**
     * A number with as many decimals as asked, « 1 234,5 ».
     *
     * @param value the number, may be absent
     * @param decimals how many digits after the comma, 0 or more
     */
    public String nombre(@Nullable Number value, int decimals) {
        return value == null ? "" : group(decimal(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /**
     * A number with the decimals it has, « 12,25 ».
     *
     * @param value the number, may be absent
     */
    public String nombre(@Nullable Number value) {
        return value == null ? "" : group(PlainNumber.of(decimal(value)));
    }

    /**
     * A share as a whole percentage: 0.567 gives « 57 % ».
     *
     * @param share 1 for 100 %, may be absent
     */
    public String pourcent(@Nullable Number share) {
        return pourcent(share, 0);
    }

    /**
     * A share as a percentage with decimals: 0.567 with one gives « 56,7 % ».
     *
     * @param share 1 for 100 %, may be absent
     * @param decimals how many digits after the comma, 0 or more
     */
    public String pourcent(@Nullable Number share, int decimals) {
        return share == null ? "" : nombre(decimal(share).movePointRight(2), decimals) + Typography.NARROW + "%";
    }

    /**
     * A day in figures, « 31/12/2015 ».
     *
     * @param day may be absent
     */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    /**
     * A day in words, « 1er janvier 2016 ».
     *
     * @param day may be absent
     */
    public String jour(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + Typography.NO_BREAK + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal big ? big : new BigDecimal(value.toString());
    }

    private static String group(BigDecimal rounded) {
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                text.append(Typography.NARROW);
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
