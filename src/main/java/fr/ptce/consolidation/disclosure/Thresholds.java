package fr.ptce.consolidation.disclosure;

/** The thresholds of French business statistics (rules of 7 July 1960), and those of our own audit. */
final class Thresholds {
    /** No number built on fewer units. */
    static final int MINIMUM = 3;

    /** No share of fewer units, whatever it is: of three, a masked one could only be one or two. */
    static final int PARTS = 4;

    /** No median nor quartile of fewer units. */
    static final int RANKS = 10;

    /** An outsider must hesitate between that many numbers of units, and cannot exclude {@link #MINIMUM}. */
    static final int HESITATION = 3;

    /** A masked sum cannot be guessed closer than that share of its largest contributor, above and below. */
    static final double PROTECTION = 0.15;

    /** Beyond that share of a sum, one legal unit can be told from it: rule NK(1, 85). */
    static final int DOMINANCE_POUR_CENT = 85;

    static final String FREQUENCY = "A";
    static final String DOMINANCE = "B";
    static final String SECONDARY = "D";

    private Thresholds() {}
}
