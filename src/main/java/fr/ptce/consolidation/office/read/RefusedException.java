package fr.ptce.consolidation.office.read;

/** Stops the reading of one file; never leaves this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String seen;
    private final String part;

    /**
     * @param seen what was seen, short, in French
     * @param part the part at fault, "" when none
     */
    RefusedException(Fault fault, String seen, String part) {
        super(fault.code() + " " + part + " " + seen, null, false, false);
        this.fault = fault;
        this.seen = seen;
        this.part = part;
    }

    RefusedException(Fault fault, String seen) {
        this(fault, seen, "");
    }

    XlsxReading.Refused toReading(String sha256) {
        return new XlsxReading.Refused(sha256, fault.code(), seen, fault.message(), fault.action(), part);
    }
}
