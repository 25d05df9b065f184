package fr.ptce.consolidation.report.comparison;

/**
 * One thing that is not the same in the two runs.
 *
 * @param subject what kind of thing
 * @param move what happened to it, in French: nouveau, disparu, remplacé…
 * @param nom which one: a file, a correction, a pole, a line of the definition
 * @param pole the pole it concerns, "" when none
 * @param detail what is to be known of it, "" when the name says it
 */
public record OtherChange(Subject subject, String move, String nom, String pole, String detail) {
    /** What may change between two runs, in the order they are told. */
    public enum Subject {
        /** A received file. */
        FICHIER("Fichiers"),
        /** A correction of the network. */
        REDRESSEMENT("Redressements"),
        /** A pole kept or not. */
        SELECTION("Sélection"),
        /** A line of the definition. */
        DEFINITION("Définition"),
        /** The software. */
        LOGICIEL("Logiciel");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        /** Its heading, in French. */
        public String label() {
            return label;
        }
    }
}
