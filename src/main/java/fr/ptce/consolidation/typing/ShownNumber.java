package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.office.read.NumberDisplay;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a cell shows of its number, as a French spreadsheet writes it. */
final class ShownNumber {
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** A number of days beyond which hours and minutes tell nothing. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000);

    private static final int MINUTE = 60;
    private static final int HOUR_DECIMALS = 6;

    private ShownNumber() {}

    /** The number with what its format writes around it; its decimals are all told unless the format moves its point. */
    static String text(BigDecimal number, NumberDisplay display) {
        return switch (display.kind()) {
            case PLAIN -> around(PlainNumber.french(number), display);
            case PERCENT -> around(PlainNumber.french(moved(number, display)) + " %", display);
            case SCALED -> around(PlainNumber.french(moved(number, display)), display);
            case DURATION -> duration(number);
            case PADDED -> around(padded(number, display.digits()), display);
            case HIDDEN -> display.before().isEmpty() ? PlainNumber.french(number) : display.before();
        };
    }

    /** The number with the decimals its format keeps, its point where it is. */
    static BigDecimal rounded(BigDecimal number, NumberDisplay display) {
        int decimals = display.decimals() + display.digits() * (isMoved(display) ? 1 : 0);
        return display.decimals() == NumberDisplay.ALL || decimals >= number.scale()
                ? number
                : PlainNumber.of(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A number of days as hours, to a few thousandths of a second. */
    static BigDecimal hours(BigDecimal days) {
        return PlainNumber.of(days.multiply(HOURS).setScale(HOUR_DECIMALS, RoundingMode.HALF_UP));
    }

    private static boolean isMoved(NumberDisplay display) {
        return display.kind() == NumberDisplay.Kind.PERCENT || display.kind() == NumberDisplay.Kind.SCALED;
    }

    private static BigDecimal moved(BigDecimal number, NumberDisplay display) {
        return PlainNumber.of(rounded(number, display).movePointRight(display.digits()));
    }

    private static String around(String number, NumberDisplay display) {
        String before = display.before().isEmpty() ? "" : display.before() + " ";
        return before + number + (display.after().isEmpty() ? "" : " " + display.after());
    }

    /** Hours and minutes, and the seconds when there are some. */
    private static String duration(BigDecimal days) {
        if (days.abs().compareTo(LONGEST) > 0) {
            return PlainNumber.french(days);
        }
        long seconds =
                days.abs().multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        long minutes = seconds / MINUTE;
        String sign = days.signum() < 0 ? "-" : "";
        String shown = sign + minutes / MINUTE + ":" + twoDigits(minutes % MINUTE);
        return seconds % MINUTE == 0 ? shown : shown + ":" + twoDigits(seconds % MINUTE);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private static String padded(BigDecimal number, int digits) {
        if (!PlainNumber.isWhole(number)) {
            return PlainNumber.french(number);
        }
        String plain = number.abs().toBigInteger().toString();
        String sign = number.signum() < 0 ? "-" : "";
        return sign + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}
