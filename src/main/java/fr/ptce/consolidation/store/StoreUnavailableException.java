package fr.ptce.consolidation.store;

/** The base can neither be opened nor rebuilt; nothing of it was changed. */
public final class StoreUnavailableException extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** Another program uses it. */
        IN_USE,
        /** Its folder or its file cannot be written. */
        NOT_WRITABLE,
        /** A later version of the program wrote it. */
        NEWER,
        /** It cannot be read, and the reading alone cannot mend it. */
        UNREADABLE,
        /** H2 takes no path with a semicolon. */
        SEMICOLON,
        /** The tables of an earlier version cannot be brought to the present. */
        NOT_UPGRADED
    }

    private final Reason reason;

    StoreUnavailableException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    StoreUnavailableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it is unavailable. */
    public Reason reason() {
        return reason;
    }
}
