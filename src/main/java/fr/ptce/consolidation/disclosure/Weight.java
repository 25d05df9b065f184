package fr.ptce.consolidation.disclosure;

import java.math.BigDecimal;

/** A sum, and how much of it the heaviest legal unit brings. Units of one legal unit come one after the other. */
final class Weight {
    private static final BigDecimal DOMINANCE = BigDecimal.valueOf(Thresholds.DOMINANCE_POUR_CENT, 2);

    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal absolute = BigDecimal.ZERO;
    private BigDecimal heaviest = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private String legal = "";
    private int contributors;

    void add(String unit, BigDecimal number) {
        if (!unit.equals(legal)) {
            legal = unit;
            current = BigDecimal.ZERO;
        }
        if (number.signum() != 0) {
            contributors++;
        }
        sum = sum.add(number);
        absolute = absolute.add(number.abs());
        current = current.add(number.abs());
        heaviest = heaviest.max(current);
    }

    BigDecimal sum() {
        return sum;
    }

    BigDecimal heaviest() {
        return heaviest;
    }

    /** Whether fewer than three units bring something to it. */
    boolean isRare() {
        return contributors > 0 && contributors < Thresholds.MINIMUM;
    }

    boolean isDominated() {
        return heaviest.compareTo(absolute.multiply(DOMINANCE)) > 0;
    }
}
