package fr.ptce.consolidation.office.read;

/** Stops the reading of one file; never leaves this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String seen;
    private final String part;
    private final String sheet;

    /**
     * @param seen what was seen, short, in French
     * @param part the part at fault, "" when none
     */
    RefusedException(Fault fault, String seen, String part) {
        this(fault, seen, part, "");
    }

    private RefusedException(Fault fault, String seen, String part, String sheet) {
        super(fault.code() + " " + part + " " + seen, null, false, false);
        this.fault = fault;
        this.seen = seen;
        this.part = part;
        this.sheet = sheet;
    }

    RefusedException(Fault fault, String seen) {
        this(fault, seen, "");
    }

    /** The same refusal, met in the part of the sheet of that name. */
    RefusedException inSheet(String name) {
        return new RefusedException(fault, seen, part, name);
    }

    /** Whether that part is broken or missing, rather than dangerous or beyond the limits. */
    boolean isBrokenPart() {
        return fault == Fault.XML || fault == Fault.PART || fault == Fault.STRICT;
    }

    XlsxReading.Refused toReading(String sha256) {
        return new XlsxReading.Refused(sha256, fault.code(), seen, fault.message(), fault.action(), part, sheet);
    }
}
