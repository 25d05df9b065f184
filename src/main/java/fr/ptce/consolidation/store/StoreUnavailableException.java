package fr.ptce.consolidation.store;

/** The base can neither be opened nor rebuilt: it is used by another program, or its folder cannot be written. */
public final class StoreUnavailableException extends RuntimeException {
    StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
