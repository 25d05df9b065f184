package fr.ptce.consolidation.campaign;

import java.util.List;

/** The registry or the description of a campaign is wrong: nothing can be sent nor expected before it is mended. */
public final class CampagneException extends RuntimeException {
    private final List<String> errors;

    /** With every error found, each one French sentence naming the file and, when there is one, the line. */
    public CampagneException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /** Every error found, in the order of the file. */
    public List<String> errors() {
        return errors;
    }

    /**
     * Does nothing when there is no error.
     *
     * @throws CampagneException with all of them otherwise
     */
    public static void throwIfAny(List<String> errors) {
        if (!errors.isEmpty()) {
            throw new CampagneException(errors);
        }
    }
}
