package fr.ptce.consolidation.office;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days as workbooks count them, from 1900 or, in files born on a Macintosh, from 1904. The 1900 system counts a 29 February
 * 1900 that never was: its day 60, between 28 February and 1 March, is no day.
 */
public final class SerialDay {
    /** From that day on all programs agree on the number of a day; before it, some do not make the mistake of Excel. */
    public static final LocalDate FIRST_SURE = LocalDate.of(1900, 3, 1);

    private static final long LEAP_BUG = 60;

    /** Day 0 of the 1900 system as counted from 1 March 1900 on, thus with the day that never was. */
    private static final long ORIGIN_1900 = LocalDate.of(1899, 12, 30).toEpochDay();

    private static final long ORIGIN_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private SerialDay() {}

    /**
     * The number of a day; negative before the origin, where no program goes.
     *
     * @param from1904 whether the workbook counts from 1904
     */
    public static long of(LocalDate day, boolean from1904) {
        if (from1904) {
            return day.toEpochDay() - ORIGIN_1904;
        }
        long counted = day.toEpochDay() - ORIGIN_1900;
        return day.isBefore(FIRST_SURE) ? counted - 1 : counted;
    }

    /**
     * Whether a day bears that number: it is not negative, not after 9999, and not the 29 February 1900 that Excel shows.
     *
     * @param from1904 whether the workbook counts from 1904
     */
    public static boolean isDay(long number, boolean from1904) {
        long most = LAST - (from1904 ? ORIGIN_1904 : ORIGIN_1900);
        return number >= 0 && number <= most && (from1904 || number != LEAP_BUG);
    }

    /**
     * The day that bears a number.
     *
     * @param from1904 whether the workbook counts from 1904
     * @throws DateTimeException when none does, see {@link #isDay}
     */
    public static LocalDate toDay(long number, boolean from1904) {
        if (!isDay(number, from1904)) {
            throw new DateTimeException("no day bears the number " + number);
        }
        if (from1904) {
            return LocalDate.ofEpochDay(ORIGIN_1904 + number);
        }
        return LocalDate.ofEpochDay(ORIGIN_1900 + (number < LEAP_BUG ? number + 1 : number));
    }
}
