package fr.ptce.consolidation.report.comparison;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one pole does to one figure between two runs.
 *
 * @param pole registry id
 * @param move whether it is new in the base of the figure, gone from it, or answers otherwise
 * @param avant what it brought above the line; for a median, its own number
 * @param apres what it brings now
 * @param effect its part of the change of the figure, in points or in its unit; the parts add up to the change; empty for a
 *     median, a quartile or a bound, which cannot be shared out
 */
public record PoleEffect(
        String pole, Move move, Optional<BigDecimal> avant, Optional<BigDecimal> apres, Optional<BigDecimal> effect) {
    /** What a pole did. */
    public enum Move {
        /** It is new in the base. */
        ENTRE("entre"),
        /** It is gone from the base. */
        SORT("sort"),
        /** It brings something else. */
        CHANGE("change");

        private final String label;

        Move(String label) {
            this.label = label;
        }

        /** The word, in French. */
        public String label() {
            return label;
        }
    }
}
