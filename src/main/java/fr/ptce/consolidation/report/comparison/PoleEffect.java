package fr.ptce.consolidation.report.comparison;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one pole does to one figure between two runs.
 *
 * @param pole registry id
 * @param mouvement whether it is new in the base of the figure, gone from it, or answers otherwise
 * @param avant what it brought above the line; for a median, its own number
 * @param apres what it brings now
 * @param effet its part of the change of the figure, in points or in its unit; the parts add up to the change; empty for a
 *     median, a quartile or a bound, which cannot be shared out
 */
public record PoleEffect(
        String pole,
        Mouvement mouvement,
        Optional<BigDecimal> avant,
        Optional<BigDecimal> apres,
        Optional<BigDecimal> effet) {
    /** What a pole did. */
    public enum Mouvement {
        /** It is new in the base. */
        ENTRE("entre"),
        /** It is gone from the base. */
        SORT("sort"),
        /** It brings something else. */
        CHANGE("change");

        private final String libelle;

        Mouvement(String libelle) {
            this.libelle = libelle;
        }

        /** The word, in French. */
        public String libelle() {
            return libelle;
        }
    }
}
