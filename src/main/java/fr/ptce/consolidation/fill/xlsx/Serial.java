package fr.ptce.consolidation.fill.xlsx;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days as workbooks count them. */
final class Serial {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate AFTER_LEAP_BUG = LocalDate.of(1900, 3, 1);

    private Serial() {}

    /** The number of a day; the 1900 system counts a 29 February 1900 that never was. */
    static CellContent.Numeric of(LocalDate day, boolean from1904) {
        long days = ChronoUnit.DAYS.between(from1904 ? EPOCH_1904 : EPOCH_1900, day);
        long counted = !from1904 && day.isBefore(AFTER_LEAP_BUG) ? days - 1 : days;
        return CellContent.Numeric.of(Long.toString(counted));
    }
}
