package fr.ptce.consolidation.disclosure;

import java.math.BigDecimal;

/** A sum, and how much of it the heaviest legal unit brings. Units of one legal unit come one after the other. */
final class Weight {
    private static final BigDecimal DOMINANCE = BigDecimal.valueOf(Thresholds.DOMINANCE_POUR_CENT, 2);

    private BigDecimal somme = BigDecimal.ZERO;
    private BigDecimal absolue = BigDecimal.ZERO;
    private BigDecimal plusLourd = BigDecimal.ZERO;
    private BigDecimal courant = BigDecimal.ZERO;
    private String legale = "";
    private int contributeurs;

    void add(String unite, BigDecimal number) {
        if (!unite.equals(legale)) {
            legale = unite;
            courant = BigDecimal.ZERO;
        }
        if (number.signum() != 0) {
            contributeurs++;
        }
        somme = somme.add(number);
        absolue = absolue.add(number.abs());
        courant = courant.add(number.abs());
        plusLourd = plusLourd.max(courant);
    }

    BigDecimal somme() {
        return somme;
    }

    BigDecimal plusLourd() {
        return plusLourd;
    }

    /** Whether fewer than three units bring something to it. */
    boolean isRare() {
        return contributeurs > 0 && contributeurs < Thresholds.MINIMUM;
    }

    boolean isDominated() {
        return plusLourd.compareTo(absolue.multiply(DOMINANCE)) > 0;
    }
}
