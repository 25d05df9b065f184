package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.FigureKind;

/** What a figure must not say by itself: what is built on one or two units, or on one that outweighs all the others. */
final class PrimaryRule {
    private static final String BASE = "la base compte moins de 3 unités";
    private static final String PART = "le numérateur ou son complément compte moins de 3 unités";
    private static final String FEW = "part d’une base de moins de 4 unités";
    private static final String SUM = "moins de 3 unités apportent quelque chose à la somme";
    private static final String RANK = "médiane ou quartile de moins de 10 unités";
    private static final String BOUND = "minimum ou maximum : le nombre d’une seule unité";
    private static final String DOMINANCE = "une unité apporte plus de 85 % de la somme";

    private PrimaryRule() {}

    static void applied(PublishableFigure figure, FigureKind kind, GroupSum sum) {
        if (sum.base.unitSet().isEmpty()) {
            return;
        }
        if (sum.base.isRare()) {
            figure.mask(Thresholds.FREQUENCY, BASE, true);
            return;
        }
        switch (kind) {
            case PART -> {
                if (sum.over.isRare() || sum.below.isRare()) {
                    figure.mask(Thresholds.FREQUENCY, PART, false);
                } else if (sum.base.unitSet().units() < Thresholds.PARTS) {
                    figure.mask(Thresholds.FREQUENCY, FEW, false);
                }
            }
            case SOMME -> weigh(figure, sum.numerator);
            case RAPPORT -> {
                weigh(figure, sum.numerator);
                weigh(figure, sum.denominator);
            }
            case RANG -> {
                if (sum.base.unitSet().units() < Thresholds.RANKS) {
                    figure.mask(Thresholds.FREQUENCY, RANK, false);
                }
            }
            case BORNE -> figure.mask(Thresholds.FREQUENCY, BOUND, false);
            case EFFECTIF -> {}
        }
    }

    private static void weigh(PublishableFigure figure, Weight weight) {
        if (weight.isRare()) {
            figure.mask(Thresholds.FREQUENCY, SUM, false);
        } else if (weight.isDominated()) {
            figure.mask(Thresholds.DOMINANCE, DOMINANCE, false);
        }
    }
}
