package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Each figure of a campaign beside that of the campaign before.
 *
 * @param previous the campaign before; empty when the base holds none
 * @param lignes in the order of the definition; none without a campaign before
 */
public record Evolution(Optional<History.FormerCampagne> previous, List<EvolutionLine> lignes) {
    /** Nothing to compare with. */
    static final Evolution NONE = new Evolution(Optional.empty(), List.of());

    public Evolution {
        lignes = List.copyOf(lignes);
    }

    /**
     * One figure beside last year's, by today's definition.
     *
     * @param figure today's, on all its units; without value when only last year's has one
     * @param previous last year's on all its units; without value when nobody answered or when the question did not exist
     * @param nPrecedent units in its base
     * @param constants today's on the units in the base of both years, and for a group that stand in the same groups
     * @param constantsPrevious last year's on these units
     * @param nCommuns how many they are
     * @param definitionChangee whether the line of the indicator, a question or a list it reads, or the selection changed
     *     since; empty when the base does not know with what definition that campaign was read
     */
    public record EvolutionLine(
            Figure figure,
            Optional<BigDecimal> previous,
            long nPrecedent,
            Optional<BigDecimal> constants,
            Optional<BigDecimal> constantsPrevious,
            long nCommuns,
            Optional<Boolean> definitionChangee) {
        /** Today's minus last year's, in points for a percentage, else in its unit. */
        public Optional<BigDecimal> gap() {
            return minus(figure.valeur(), previous);
        }

        /** The same on the units of both years. */
        public Optional<BigDecimal> gapConstants() {
            return minus(constants, constantsPrevious);
        }

        /** The unit of the differences. */
        public FigureUnit gapUnit() {
            return figure.unite().ofDifference();
        }

        private static Optional<BigDecimal> minus(Optional<BigDecimal> now, Optional<BigDecimal> before) {
            return now.flatMap(value -> before.map(value::subtract));
        }
    }
}
