package fr.ptce.consolidation.office.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, times and errors as OpenDocument cells hold them, turned into what the same cells of an .xlsx give. */
final class OdsValue {
    private static final Pattern TIME = Pattern.compile("(-?)P(?:([0-9]{1,6})D)?"
            + "(?:T(?:([0-9]{1,8})H)?(?:([0-9]{1,8})M)?(?:([0-9]{1,8}(?:[.,][0-9]{1,30})?)S)?)?");
    private static final Pattern ERROR = Pattern.compile("#[^#].*|(?:Err|Erreur|Error)\\s*:\\s*[0-9]{3}");
    private static final MathContext SHOWN = new MathContext(15);
    private static final double SECONDS = 86_400;
    private static final long HALF_MILLI = 500_000;

    private OdsValue() {}

    /** The ISO day, with the time when there is one, of a date; empty when it is not one. */
    static Optional<String> toIso(String date) {
        try {
            if (date.indexOf('T') < 0) {
                return Optional.of(LocalDate.parse(date).toString());
            }
            String local = date.endsWith("Z") ? date.substring(0, date.length() - 1) : date;
            LocalDateTime rounded =
                    LocalDateTime.parse(local).plusNanos(HALF_MILLI).truncatedTo(ChronoUnit.MILLIS);
            return SerialDate.ofIsoText(rounded.toString());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The number of days a duration such as {@code PT35H30M00S} lasts; empty when it is not one. */
    static Optional<Double> toDays(String duration) {
        Matcher time = TIME.matcher(duration);
        if (!time.matches() || duration.endsWith("P") || duration.endsWith("T")) {
            return Optional.empty();
        }
        double seconds = part(time, 2) * SECONDS + part(time, 3) * 3600 + part(time, 4) * 60 + part(time, 5);
        return Optional.of((time.group(1).isEmpty() ? seconds : -seconds) / SECONDS);
    }

    private static double part(Matcher time, int group) {
        String digits = time.group(group);
        return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
    }

    /** A number of days as a cell would write it, with the 15 digits spreadsheets show. */
    static String write(double days) {
        return new BigDecimal(days, SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Whether a formula that shows that text failed: older programs keep 0 as its value. */
    static boolean isError(String shown) {
        return ERROR.matcher(shown).matches();
    }
}
