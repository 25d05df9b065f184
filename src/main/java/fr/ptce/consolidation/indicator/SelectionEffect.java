package fr.ptce.consolidation.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure on the questionnaires the selection keeps, and on all valid ones.
 *
 * @param figure which figure, as it is published; without value when its group is empty once the selection is made
 * @param received the same on all valid questionnaires; without value when none of them answers
 * @param nRecus units in its base then
 */
public record SelectionEffect(Figure figure, Optional<BigDecimal> received, long nRecus) {
    /** What the selection adds to the figure: kept minus received, in points for a percentage, else in its unit. */
    public Optional<BigDecimal> gap() {
        return figure.valeur().flatMap(kept -> received.map(kept::subtract));
    }
}
