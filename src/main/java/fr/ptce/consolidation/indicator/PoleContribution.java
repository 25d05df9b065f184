package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.store.StoredRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What one pole brings to one whole figure.
 *
 * @param indicateur id of the indicator
 * @param modalite as in {@link Figure}
 * @param pole registry id
 * @param numerateur what it adds above the line, in the unit of the answers; its own number for a median or a bound; empty
 *     when several of its units have one
 * @param denominateur what it adds below the line; empty when nothing is divided
 * @param n its units in the base, at least one
 */
public record PoleContribution(
        String indicateur,
        String modalite,
        String pole,
        Optional<BigDecimal> numerateur,
        Optional<BigDecimal> denominateur,
        long n) {
    /** Reads the three sums that begin at that column; empty when none of its units is in the base. */
    static Optional<PoleContribution> read(StoredRow row, String indicator, Measures.Asked asked, int column) {
        long units = row.number(column + 2);
        if (units == 0) {
            return Optional.empty();
        }
        FigureKind kind = asked.measure().kind();
        boolean alone = units == 1 || (kind != FigureKind.RANG && kind != FigureKind.BORNE);
        Optional<BigDecimal> above = alone ? Optional.of(exact(row.findDecimal(column))) : Optional.empty();
        Optional<BigDecimal> below =
                asked.measure().isDivided() ? Optional.of(exact(row.findDecimal(column + 1))) : Optional.empty();
        return Optional.of(new PoleContribution(indicator, asked.name(), row.text("_pole"), above, below, units));
    }

    private static BigDecimal exact(Optional<BigDecimal> sum) {
        return sum.orElseThrow().setScale(Measure.DECIMALS, RoundingMode.HALF_UP);
    }
}
