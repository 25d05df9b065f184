package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.SerialDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Dates as workbooks hold them: days since an origin, or ISO text. The time is rounded to the millisecond, which is what
 * survives in a serial of 15 digits; a time that rounds to midnight is the next day's.
 */
final class SerialDate {
    private static final long DAY_MILLIS = 86_400_000L;

    private SerialDate() {}

    /**
     * The ISO date, with the time when there is one, of that serial. Empty when no calendar has such a day (negative,
     * after 9999, or day 60 of the 1900 system, the 29 February 1900 that Excel shows): it stays the number it is.
     */
    static Optional<String> toIso(double serial, boolean date1904) {
        if (!(serial >= 0)) {
            return Optional.empty();
        }
        long day = (long) Math.floor(serial);
        long millis = Math.round((serial - day) * DAY_MILLIS);
        if (millis == DAY_MILLIS) {
            day++;
            millis = 0;
        }
        if (!SerialDay.isDay(day, date1904)) {
            return Optional.empty();
        }
        String date = SerialDay.toDay(day, date1904).toString();
        return Optional.of(millis == 0 ? date : date + "T" + withSeconds(LocalTime.ofNanoOfDay(millis * 1_000_000L)));
    }

    /**
     * The same form for a date written as ISO text ({@code t="d"}): a time of midnight and the mark of UTC are left out;
     * a time alone stands on the day 0 of the 1900 system.
     */
    static Optional<String> ofIsoText(String text) {
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        try {
            if (local.indexOf('T') >= 0) {
                LocalDateTime at = LocalDateTime.parse(local);
                return Optional.of(
                        at.toLocalTime().equals(LocalTime.MIDNIGHT)
                                ? at.toLocalDate().toString()
                                : at.toLocalDate() + "T" + withSeconds(at.toLocalTime()));
            }
            if (local.indexOf(':') >= 0) {
                return Optional.of(SerialDay.toDay(0, false) + "T" + withSeconds(LocalTime.parse(local)));
            }
            return Optional.of(LocalDate.parse(local).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withSeconds(LocalTime time) {
        String text = time.toString();
        return time.getSecond() == 0 && time.getNano() == 0 ? text + ":00" : text;
    }
}
