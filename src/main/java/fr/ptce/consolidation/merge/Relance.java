package fr.ptce.consolidation.merge;

/**
 * A pole the network must write to.
 *
 * @param pole registry id
 * @param nom its name
 * @param motif why
 * @param detail one French sentence: what is expected from the pole
 */
public record Relance(String pole, String nom, Motif motif, String detail) {
    /** Why a pole is reminded, from the most pressing. */
    public enum Motif {
        /** Nothing came. */
        SANS_REPONSE,
        /** All that came was refused. */
        REFUSE,
        /** Its questionnaire counts but holds blocking findings. */
        A_CORRIGER,
        /** Its questionnaire counts but some warnings have no justification. */
        A_JUSTIFIER
    }
}
