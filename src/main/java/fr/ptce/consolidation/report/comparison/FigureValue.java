package fr.ptce.consolidation.report.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The numbers of one figure in one run.
 *
 * @param valeur in its unit; empty when its base is empty
 * @param numerateur as in {@code indicateurs.csv}; empty for a median, a quartile, a bound
 * @param denominateur as in {@code indicateurs.csv}; empty when nothing is divided
 * @param n units in its base
 */
public record FigureValue(
        Optional<BigDecimal> valeur, Optional<BigDecimal> numerateur, Optional<BigDecimal> denominateur, long n) {
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_UP);

    /** Nothing. */
    static final FigureValue EMPTY = new FigureValue(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    boolean isSame(FigureValue other) {
        return n == other.n
                && isSame(valeur, other.valeur)
                && isSame(numerateur, other.numerateur)
                && isSame(denominateur, other.denominateur);
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    /** By what the quotient is multiplied to be in the unit: a hundred for percentages of a whole; empty when it is zero. */
    Optional<BigDecimal> factor() {
        if (valeur.isEmpty() || numerateur.isEmpty() || numerateur.get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal raw = numerateur.get().divide(denominateur.orElse(BigDecimal.ONE), PRECISION);
        BigDecimal ratio = valeur.get().divide(raw, PRECISION);
        return Optional.of(ratio.compareTo(BigDecimal.TEN) > 0 ? CENT : BigDecimal.ONE);
    }
}
