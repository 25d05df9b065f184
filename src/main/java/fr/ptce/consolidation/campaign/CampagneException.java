package fr.ptce.consolidation.campaign;

import java.util.List;

/** The registry or the description of a campaign is wrong: nothing can be sent nor expected before it is mended. */
public final class CampagneException extends RuntimeException {
    private final List<String> erreurs;

    /** With every error found, each one French sentence naming the file and, when there is one, the line. */
    public CampagneException(List<String> erreurs) {
        super(String.join("\n", erreurs));
        this.erreurs = List.copyOf(erreurs);
    }

    /** Every error found, in the order of the file. */
    public List<String> erreurs() {
        return erreurs;
    }

    /**
     * Does nothing when there is no error.
     *
     * @throws CampagneException with all of them otherwise
     */
    public static void throwIfAny(List<String> erreurs) {
        if (!erreurs.isEmpty()) {
            throw new CampagneException(erreurs);
        }
    }
}
