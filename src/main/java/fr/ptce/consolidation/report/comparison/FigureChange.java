package fr.ptce.consolidation.report.comparison;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A figure that moved.
 *
 * @param cle which one
 * @param libelle its title
 * @param modaliteLibelle what it counts, "" when the title says it
 * @param unite unit of its value
 * @param presence whether both runs have it
 * @param avant its numbers in the first run
 * @param apres its numbers in the second
 * @param effets the poles it moved because of, the largest effect first; none for a group of a breakdown
 */
public record FigureChange(
        Figure.FigureKey cle,
        String libelle,
        String modaliteLibelle,
        FigureUnit unite,
        Presence presence,
        FigureValue avant,
        FigureValue apres,
        List<PoleEffect> effets) {
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_UP);

    /** Which of the two runs have a figure. */
    public enum Presence {
        /** Both. */
        DEUX,
        /** The first only. */
        AVANT,
        /** The second only. */
        APRES
    }

    public FigureChange {
        effets = List.copyOf(effets);
    }

    /** By how much, in points for a percentage, else in its unit; empty when one of the two has no value. */
    public Optional<BigDecimal> gap() {
        return apres.valeur().flatMap(now -> avant.valeur().map(now::subtract));
    }

    /** The unit of its change. */
    public FigureUnit gapUnit() {
        return unite.ofDifference();
    }

    /** How much it matters: points of a percentage, or percents of the larger number; a hundred when one has no value. */
    public BigDecimal importance() {
        if (avant.valeur().isEmpty() && apres.valeur().isEmpty()) {
            return BigDecimal.ZERO;
        }
        Optional<BigDecimal> gap = gap().map(BigDecimal::abs);
        if (gap.isEmpty()) {
            return CENT;
        }
        BigDecimal larger = avant.valeur()
                .orElseThrow()
                .abs()
                .max(apres.valeur().orElseThrow().abs());
        return unite.isPercentage() || larger.signum() == 0
                ? gap.get()
                : gap.get().multiply(CENT).divide(larger, PRECISION);
    }

    /** The same, without its poles. */
    FigureChange with(List<PoleEffect> poles) {
        return new FigureChange(cle, libelle, modaliteLibelle, unite, presence, avant, apres, poles);
    }
}
