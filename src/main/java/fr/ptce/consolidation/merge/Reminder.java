package fr.ptce.consolidation.merge;

/**
 * A pole the network must write to.
 *
 * @param pole registry id
 * @param nom its name
 * @param motif why
 * @param fichier the file that counts, or the refused one; "" when nothing came
 * @param detail one French sentence: what is expected from the pole
 */
public record Reminder(String pole, String nom, Reason motif, String fichier, String detail) {
    /** Why a pole is reminded, from the most pressing. */
    public enum Reason {
        /** Nothing came. */
        SANS_REPONSE("sans réponse"),
        /** All that came was refused. */
        REFUSE("envoi refusé"),
        /** The same, of files that do not say themselves from whom they come: everything designates this pole. */
        NON_LISIBLE("envoi reçu, non lisible"),
        /** What came holds no answer. */
        VIDE("reçu vide"),
        /** Its questionnaire counts but holds blocking findings. */
        A_CORRIGER("à corriger"),
        /** Its questionnaire counts but some warnings have no justification. */
        A_JUSTIFIER("à justifier");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }
}
