package fr.ptce.consolidation.office.read;

import java.time.Duration;

/**
 * What one file may cost before it is refused. Every bound is itself allowed: a file is refused past it. Rows, cells
 * and sheets are those the file declares, blank ones included, for the whole workbook.
 *
 * @param fileBytes size of the file, in bytes
 * @param entries entries of the zip
 * @param xmlPartBytes inflated size of one XML part, in bytes
 * @param totalBytes inflated size of all entries together, in bytes
 * @param ratio inflated size over packed size, for entries that inflate beyond {@link #ratioFloorBytes}
 * @param ratioFloorBytes inflated size under which the ratio is not looked at, in bytes
 * @param depth nesting of XML elements
 * @param sheets sheets, charts included
 * @param rows rows
 * @param cells cells
 * @param textChars characters (UTF-16 units) of the text of one cell, as Excel limits it
 * @param deadline time given to one file, from the moment its reading starts
 */
public record XlsxLimits(
        int fileBytes,
        int entries,
        int xmlPartBytes,
        long totalBytes,
        int ratio,
        int ratioFloorBytes,
        int depth,
        int sheets,
        int rows,
        int cells,
        int textChars,
        Duration deadline) {
    private static final int MEGABYTE = 1024 * 1024;

    public XlsxLimits {
        if (fileBytes < 1 || xmlPartBytes < 1 || totalBytes < 1 || deadline.isNegative()) {
            throw new IllegalArgumentException("limits of a workbook must be positive");
        }
    }

    /**
     * The limits of the yearly survey: a questionnaire weighs 15 to 40 KB; a hundred times that is read, a thousand is
     * not.
     */
    public static XlsxLimits defaults() {
        return new XlsxLimits(
                25 * MEGABYTE,
                1_000,
                40 * MEGABYTE,
                80L * MEGABYTE,
                200,
                MEGABYTE,
                100,
                60,
                20_000,
                200_000,
                32_767,
                Duration.ofSeconds(10));
    }
}
