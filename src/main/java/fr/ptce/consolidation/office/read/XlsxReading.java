package fr.ptce.consolidation.office.read;

import java.util.Arrays;
import java.util.List;

/** What became of a file: read, or refused. */
public sealed interface XlsxReading {
    /** SHA-256 of the bytes read, 64 lower-case hexadecimal digits; "" when they could not be read. */
    String sha256();

    /** The codes of every refusal. */
    static List<String> refusals() {
        return Arrays.stream(Fault.values()).map(Fault::code).toList();
    }

    /** A workbook, read whole. */
    record Read(String sha256, Workbook workbook) implements XlsxReading {}

    /**
     * A file we do not read.
     *
     * @param code stable code such as {@code FLF-MOT-DE-PASSE}
     * @param seen what was seen, short, in French
     * @param message one French sentence: why
     * @param action one French sentence: what to do
     * @param part part of the file at fault, such as {@code xl/worksheets/sheet3.xml}, "" when none
     * @param sheet name of the sheet at fault, "" when none
     */
    record Refused(String sha256, String code, String seen, String message, String action, String part, String sheet)
            implements XlsxReading {}
}
