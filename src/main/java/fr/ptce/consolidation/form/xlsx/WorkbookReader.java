package fr.ptce.consolidation.form.xlsx;

/** Leads one file from its bytes to a workbook. */
final class WorkbookReader {
    private final byte[] bytes;

    WorkbookReader(byte[] bytes, XlsxLimits limits, Deadline deadline) {
        this.bytes = bytes;
    }

    XlsxWorkbook read() throws RefusedException {
        if (bytes.length == 0) {
            throw new RefusedException(Fault.EMPTY, "");
        }
        throw new RefusedException(Fault.FORMAT, "");
    }
}
