package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.FigureKind;

/** What a figure must not say by itself: what is built on one or two units, or on one that outweighs all the others. */
final class Primaire {
    private static final String BASE = "la base compte moins de 3 unités";
    private static final String PART = "le numérateur ou son complément compte moins de 3 unités";
    private static final String PEU = "part d’une base de moins de 4 unités";
    private static final String SOMME = "moins de 3 unités apportent quelque chose à la somme";
    private static final String RANG = "médiane ou quartile de moins de 10 unités";
    private static final String BORNE = "minimum ou maximum : le nombre d’une seule unité";
    private static final String DOMINANCE = "une unité apporte plus de 85 % de la somme";

    private Primaire() {}

    static void applique(Chiffre chiffre, FigureKind genre, Cumul cumul) {
        if (cumul.base.ensemble().isEmpty()) {
            return;
        }
        if (cumul.base.isRare()) {
            chiffre.masque(Secret.FREQUENCE, BASE, true);
            return;
        }
        switch (genre) {
            case PART -> {
                if (cumul.dessus.isRare() || cumul.dessous.isRare()) {
                    chiffre.masque(Secret.FREQUENCE, PART, false);
                } else if (cumul.base.ensemble().units() < Secret.PARTS) {
                    chiffre.masque(Secret.FREQUENCE, PEU, false);
                }
            }
            case SOMME -> weigh(chiffre, cumul.numerateur);
            case RAPPORT -> {
                weigh(chiffre, cumul.numerateur);
                weigh(chiffre, cumul.denominateur);
            }
            case RANG -> {
                if (cumul.base.ensemble().units() < Secret.RANGS) {
                    chiffre.masque(Secret.FREQUENCE, RANG, false);
                }
            }
            case BORNE -> chiffre.masque(Secret.FREQUENCE, BORNE, false);
            case EFFECTIF -> {}
        }
    }

    private static void weigh(Chiffre chiffre, Poids poids) {
        if (poids.isRare()) {
            chiffre.masque(Secret.FREQUENCE, SOMME, false);
        } else if (poids.isDominated()) {
            chiffre.masque(Secret.DOMINANCE, DOMINANCE, false);
        }
    }
}
