package fr.ptce.consolidation.office.read;

import static org.assertj.core.api.Assertions.assertThat;

/** Shortcuts of the reader's tests. */
final class Readings {
    private Readings() {}

    static XlsxReading read(byte[] bytes) {
        return read(bytes, XlsxLimits.defaults());
    }

    static XlsxReading read(byte[] bytes, XlsxLimits limits) {
        return new XlsxReader(limits, System::nanoTime, sheet -> false).read(bytes);
    }

    /** The workbook, once sure that it was read. */
    static Workbook workbook(XlsxReading reading) {
        assertThat(reading).isInstanceOf(XlsxReading.Read.class);
        return ((XlsxReading.Read) reading).workbook();
    }

    /** The refusal, once sure that there is one. */
    static XlsxReading.Refused refusal(XlsxReading reading) {
        assertThat(reading).isInstanceOf(XlsxReading.Refused.class);
        return (XlsxReading.Refused) reading;
    }

    static String code(XlsxReading reading) {
        return refusal(reading).code();
    }

    /** The cell of the first sheet at that place. */
    static Cell cell(XlsxReading reading, int row, int column) {
        return workbook(reading).sheets().get(0).findCell(row, column).orElseThrow();
    }

    /** What A1 of the first sheet holds: its type and its text. */
    static String a1(WorkbookZip zip) {
        Cell cell = cell(zip.read(), 0, 0);
        return cell.type() + " " + cell.text() + (cell.formula() ? " =" : "");
    }
}
