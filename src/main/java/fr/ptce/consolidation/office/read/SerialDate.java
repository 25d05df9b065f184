package fr.ptce.consolidation.office.read;

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
    /** Day 0 of the 1900 system, before its 29 February 1900 that never was. */
    private static final long ORIGIN_1900 = LocalDate.of(1899, 12, 31).toEpochDay();

    private static final long ORIGIN_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int LEAP_BUG = 60;

    private SerialDate() {}

    /**
     * The ISO date, with the time when there is one, of that serial. Empty when no calendar has such a day (negative,
     * after 9999, or day 60 of the 1900 system, the 29 February 1900 that Excel shows): it stays the number it is.
     */
    static Optional<String> toIso(double serial, boolean date1904) {
        if (!(serial >= 0) || serial > LAST - ORIGIN_1900 + 2) {
            return Optional.empty();
        }
        long day = (long) Math.floor(serial);
        long millis = Math.round((serial - day) * DAY_MILLIS);
        if (millis == DAY_MILLIS) {
            day++;
            millis = 0;
        }
        if (!date1904 && day == LEAP_BUG) {
            return Optional.empty();
        }
        long shift = date1904 ? ORIGIN_1904 : day > LEAP_BUG ? ORIGIN_1900 - 1 : ORIGIN_1900;
        if (day + shift > LAST) {
            return Optional.empty();
        }
        String date = LocalDate.ofEpochDay(day + shift).toString();
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
                return Optional.of(LocalDate.ofEpochDay(ORIGIN_1900) + "T" + withSeconds(LocalTime.parse(local)));
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
