package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.FigureKind;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of one figure over one group.
 *
 * @param base its units
 * @param termes of a share, the units above the line and their complement; of a ratio, its two sums; of a sum, itself
 */
record TableCell(Unknown base, List<Unknown> termes) {
    TableCell {
        termes = List.copyOf(termes);
    }

    /**
     * Those of that figure over those units.
     *
     * @param protegee whether what is rare there must be protected
     */
    static TableCell of(
            LinearSystem systeme, IndicatorDefinition indicator, FigureKind genre, GroupSum cumul, boolean protegee) {
        UnitSet units = cumul.base.ensemble();
        Unknown base = base(systeme, indicator, cumul);
        List<Unknown> termes = new ArrayList<>();
        switch (genre) {
            case PART -> {
                boolean none = cumul.dessus.ensemble().isEmpty() && !units.isEmpty();
                boolean all = cumul.dessous.ensemble().isEmpty() && !units.isEmpty();
                termes.add(none ? systeme.libre(0) : systeme.comptage(cumul.dessus.ensemble()));
                termes.add(
                        none || all
                                ? systeme.libre(cumul.dessous.ensemble().units())
                                : systeme.comptage(cumul.dessous.ensemble()));
                systeme.total(base, termes);
            }
            case RAPPORT -> {
                termes.add(systeme.somme(numerateur(indicator), units, somme(cumul.numerateur)));
                termes.add(systeme.somme(
                        Quantity.of(indicator.denominateur().orElseThrow()), units, somme(cumul.denominateur)));
            }
            case SOMME -> {
                Quantity grandeur = indicator
                        .denominateur()
                        .map(below -> numerateur(indicator).par(below.source()))
                        .orElseGet(() -> numerateur(indicator));
                termes.add(systeme.somme(grandeur, units, somme(cumul.numerateur)));
            }
            case RANG, BORNE, EFFECTIF -> {}
        }
        TableCell cellule = new TableCell(base, termes);
        if (protegee) {
            cellule.protege(cumul, genre);
        }
        return cellule;
    }

    /**
     * Units that all answered are those of their group, known from elsewhere too. Those who answered among others are like
     * no other set but by chance, unless the question was asked of some only.
     */
    private static Unknown base(LinearSystem systeme, IndicatorDefinition indicator, GroupSum cumul) {
        UnitSet units = cumul.base.ensemble();
        boolean asked = indicator.champ().flatMap(Field::relevant).isPresent();
        return asked || units.equals(cumul.presents()) ? systeme.comptage(units) : systeme.repondants(units);
    }

    private static Quantity numerateur(IndicatorDefinition indicator) {
        return Quantity.of(indicator.numerateur().orElseThrow());
    }

    private static double somme(Weight poids) {
        return poids.somme().doubleValue();
    }

    /** The rest, beside a group that takes nothing from it: an outsider does not know that it is all. */
    TableCell beside(TableCell groupe, LinearSystem systeme) {
        List<Unknown> apart = new ArrayList<>();
        for (int i = 0; i < termes.size(); i++) {
            Unknown terme = termes.get(i);
            boolean all = groupe.termes.get(i).valeur() == 0 && groupe.base.valeur() > 0 && terme.isComptage();
            apart.add(all ? systeme.libre(Math.round(terme.valeur())) : terme);
        }
        TableCell rest = new TableCell(base, apart);
        systeme.total(base, apart.stream().filter(Unknown::isComptage).toList());
        return rest;
    }

    private void protege(GroupSum cumul, FigureKind genre) {
        protege(base, cumul.base.isRare());
        if (genre == FigureKind.PART) {
            protege(termes.get(0), cumul.dessus.isRare());
            protege(termes.get(1), cumul.dessous.isRare());
            return;
        }
        for (int i = 0; i < termes.size(); i++) {
            Weight poids = i == 0 ? cumul.numerateur : cumul.denominateur;
            boolean small = cumul.base.isRare() || poids.isRare() || poids.isDominated();
            if (small && poids.plusLourd().signum() > 0) {
                termes.get(i).protege(Thresholds.PROTECTION * poids.plusLourd().doubleValue());
            }
        }
    }

    private static void protege(Unknown inconnue, boolean rare) {
        if (rare) {
            inconnue.protege(Thresholds.HESITATION);
        }
    }

    /** What a figure made of it says beside its base. */
    List<Unknown> nombres(FigureKind genre) {
        return genre == FigureKind.PART ? termes.subList(0, 1) : termes;
    }
}
