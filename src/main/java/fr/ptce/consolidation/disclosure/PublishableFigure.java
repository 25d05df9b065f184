package fr.ptce.consolidation.disclosure;

import java.util.List;

/** A figure that may be published, and what it then says. */
final class PublishableFigure {
    /** How much a figure is missed: a group of a breakdown, the whole population, what the network announces. */
    enum MaskingRank {
        GROUPE(1),
        ENSEMBLE(100_000),
        ANNONCE(1_000_000_000_000.0);

        private final double cost;

        MaskingRank(double cost) {
            this.cost = cost;
        }
    }

    /** Below that number of units, the size of a figure matters less than its loss. */
    private static final double SMALL = 10;

    private final MaskingRank rank;
    private final List<Unknown> numbers;
    private final List<Unknown> terms;
    private final Unknown base;
    private String statut = "";
    private String reason = "";
    private boolean secretBase;

    /**
     * A figure, published as long as nobody masks it.
     *
     * @param numbers what it says beside its base
     * @param terms what it is made of, whether it says it or not
     * @param base how many units it is built on
     */
    PublishableFigure(MaskingRank rank, List<Unknown> numbers, List<Unknown> terms, Unknown base) {
        this.rank = rank;
        this.numbers = List.copyOf(numbers);
        this.terms = List.copyOf(terms);
        this.base = base;
        numbers.forEach(number -> number.addShown(1));
        base.addShown(1);
    }

    boolean isMasked() {
        return !statut.isEmpty();
    }

    boolean isSecretBase() {
        return secretBase;
    }

    String statut() {
        return statut;
    }

    String reason() {
        return reason;
    }

    boolean isAnnounced() {
        return rank == MaskingRank.ANNONCE;
    }

    /** Its numbers are announced: nothing protects them. */
    void release() {
        base.release();
        terms.forEach(Unknown::release);
    }

    Unknown base() {
        return base;
    }

    List<Unknown> numbers() {
        return numbers;
    }

    /** Masks its numbers, and its base when asked; what is masked already keeps its first reason. */
    void mask(String code, String why, boolean withBase) {
        if (!isMasked()) {
            statut = code;
            reason = why;
            numbers.forEach(PublishableFigure::hide);
        }
        if (withBase && !secretBase) {
            secretBase = true;
            hide(base);
            base.setExisting();
        }
    }

    private static void hide(Unknown number) {
        number.addShown(-1);
        number.masked(1);
    }

    /** Masks it for what it would say beside another campaign; what it is made of must then resist too. */
    void protect(String why) {
        mask(Thresholds.SECONDARY, why, false);
        terms.forEach(term ->
                term.protect(term.isCount() ? Thresholds.HESITATION : Thresholds.PROTECTION * Math.abs(term.value())));
    }

    /** Whether it says that number today. */
    boolean shows(Unknown number) {
        return (number == base && !secretBase) || (!isMasked() && numbers.contains(number));
    }

    /** Masks what it takes to hide that number. */
    void hide(Unknown number, String why) {
        mask(Thresholds.SECONDARY, why, number == base);
    }

    boolean isGroup() {
        return rank == MaskingRank.GROUPE;
    }

    /** What is lost by hiding that number: more for a large one, little when the figure is masked already. */
    double cost(Unknown number) {
        double size = number.isCount() ? number.value() : base.value();
        double whole = rank.cost * (SMALL + size);
        return isMasked() ? whole / SMALL : whole;
    }
}
