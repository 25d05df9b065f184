package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.FigureKind;

/** What a figure must not say by itself: what is built on one or two units, or on one that outweighs all the others. */
final class PrimaryRule {
    private static final String BASE = "la base compte moins de 3 unités";
    private static final String PART = "le numérateur ou son complément compte moins de 3 unités";
    private static final String PEU = "part d’une base de moins de 4 unités";
    private static final String SOMME = "moins de 3 unités apportent quelque chose à la somme";
    private static final String RANG = "médiane ou quartile de moins de 10 unités";
    private static final String BORNE = "minimum ou maximum : le nombre d’une seule unité";
    private static final String DOMINANCE = "une unité apporte plus de 85 % de la somme";

    private PrimaryRule() {}

    static void applique(PublishableFigure chiffre, FigureKind genre, GroupSum cumul) {
        if (cumul.base.ensemble().isEmpty()) {
            return;
        }
        if (cumul.base.isRare()) {
            chiffre.masque(Thresholds.FREQUENCE, BASE, true);
            return;
        }
        switch (genre) {
            case PART -> {
                if (cumul.dessus.isRare() || cumul.dessous.isRare()) {
                    chiffre.masque(Thresholds.FREQUENCE, PART, false);
                } else if (cumul.base.ensemble().units() < Thresholds.PARTS) {
                    chiffre.masque(Thresholds.FREQUENCE, PEU, false);
                }
            }
            case SOMME -> weigh(chiffre, cumul.numerateur);
            case RAPPORT -> {
                weigh(chiffre, cumul.numerateur);
                weigh(chiffre, cumul.denominateur);
            }
            case RANG -> {
                if (cumul.base.ensemble().units() < Thresholds.RANGS) {
                    chiffre.masque(Thresholds.FREQUENCE, RANG, false);
                }
            }
            case BORNE -> chiffre.masque(Thresholds.FREQUENCE, BORNE, false);
            case EFFECTIF -> {}
        }
    }

    private static void weigh(PublishableFigure chiffre, Weight poids) {
        if (poids.isRare()) {
            chiffre.masque(Thresholds.FREQUENCE, SOMME, false);
        } else if (poids.isDominated()) {
            chiffre.masque(Thresholds.DOMINANCE, DOMINANCE, false);
        }
    }
}
