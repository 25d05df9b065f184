package fr.ptce.consolidation.office.read;

/** Stops the reading of one file; never leaves this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String message;
    private final String action;
    private final String seen;
    private final String part;
    private final String sheet;

    /**
     * @param seen what was seen, short, in French
     * @param part the part at fault, "" when none
     */
    RefusedException(Fault fault, String seen, String part) {
        this(fault, fault.message(), fault.action(), seen, part, "");
    }

    RefusedException(Fault fault, String seen) {
        this(fault, seen, "");
    }

    /** A file of another kind than those read. */
    RefusedException(Foreign kind, String seen, String part) {
        this(kind.fault(), kind.message(), kind.action(), seen, part, "");
    }

    RefusedException(Foreign kind, String seen) {
        this(kind, seen, "");
    }

    private RefusedException(Fault fault, String message, String action, String seen, String part, String sheet) {
        super(fault.code() + " " + part + " " + seen, null, false, false);
        this.fault = fault;
        this.message = message;
        this.action = action;
        this.seen = seen;
        this.part = part;
        this.sheet = sheet;
    }

    /** The same refusal, met in the part of the sheet of that name. */
    RefusedException inSheet(String name) {
        return new RefusedException(fault, message, action, seen, part, name);
    }

    /** Whether that part is broken or missing, rather than dangerous or beyond the limits. */
    boolean isBrokenPart() {
        return fault == Fault.XML || fault == Fault.PART || fault == Fault.STRICT;
    }

    XlsxReading.Refused toReading(String sha256) {
        return new XlsxReading.Refused(sha256, fault.code(), seen, message, action, part, sheet);
    }
}
