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
 * @param terms of a share, the units above the line and their complement; of a ratio, its two sums; of a sum, itself
 */
record TableCell(Unknown base, List<Unknown> terms) {
    TableCell {
        terms = List.copyOf(terms);
    }

    /**
     * Those of that figure over those units.
     *
     * @param shielded whether what is rare there must be protected
     */
    static TableCell of(
            LinearSystem system, IndicatorDefinition indicator, FigureKind kind, GroupSum sum, boolean shielded) {
        UnitSet units = sum.base.unitSet();
        Unknown base = base(system, indicator, sum);
        List<Unknown> terms = new ArrayList<>();
        switch (kind) {
            case PART -> {
                boolean none = sum.over.unitSet().isEmpty() && !units.isEmpty();
                boolean all = sum.below.unitSet().isEmpty() && !units.isEmpty();
                terms.add(none ? system.free(0) : system.count(sum.over.unitSet()));
                terms.add(none || all ? system.free(sum.below.unitSet().units()) : system.count(sum.below.unitSet()));
                system.total(base, terms);
            }
            case RAPPORT -> {
                terms.add(system.sum(numerator(indicator), units, sum(sum.numerator)));
                terms.add(system.sum(Quantity.of(indicator.denominateur().orElseThrow()), units, sum(sum.denominator)));
            }
            case SOMME -> {
                Quantity quantity = indicator
                        .denominateur()
                        .map(below -> numerator(indicator).par(below.source()))
                        .orElseGet(() -> numerator(indicator));
                terms.add(system.sum(quantity, units, sum(sum.numerator)));
            }
            case RANG, BORNE, EFFECTIF -> {}
        }
        TableCell cell = new TableCell(base, terms);
        if (shielded) {
            cell.protects(sum, kind);
        }
        return cell;
    }

    /**
     * Units that all answered are those of their group, known from elsewhere too. Those who answered among others are like
     * no other set but by chance, unless the question was asked of some only.
     */
    private static Unknown base(LinearSystem system, IndicatorDefinition indicator, GroupSum sum) {
        UnitSet units = sum.base.unitSet();
        boolean asked = indicator.champ().flatMap(Field::relevant).isPresent();
        return asked || units.equals(sum.presents()) ? system.count(units) : system.respondents(units);
    }

    private static Quantity numerator(IndicatorDefinition indicator) {
        return Quantity.of(indicator.numerateur().orElseThrow());
    }

    private static double sum(Weight weight) {
        return weight.sum().doubleValue();
    }

    /** The rest, beside a group that takes nothing from it: an outsider does not know that it is all. */
    TableCell beside(TableCell group, LinearSystem system) {
        List<Unknown> apart = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Unknown term = terms.get(i);
            boolean all = group.terms.get(i).value() == 0 && group.base.value() > 0 && term.isCount();
            apart.add(all ? system.free(Math.round(term.value())) : term);
        }
        TableCell rest = new TableCell(base, apart);
        system.total(base, apart.stream().filter(Unknown::isCount).toList());
        return rest;
    }

    private void protects(GroupSum sum, FigureKind kind) {
        protects(base, sum.base.isRare());
        if (kind == FigureKind.PART) {
            protects(terms.get(0), sum.over.isRare());
            protects(terms.get(1), sum.below.isRare());
            return;
        }
        for (int i = 0; i < terms.size(); i++) {
            Weight weight = i == 0 ? sum.numerator : sum.denominator;
            boolean small = sum.base.isRare() || weight.isRare() || weight.isDominated();
            if (small && weight.heaviest().signum() > 0) {
                terms.get(i).protect(Thresholds.PROTECTION * weight.heaviest().doubleValue());
            }
        }
    }

    private static void protects(Unknown unknown, boolean rare) {
        if (rare) {
            unknown.protect(Thresholds.HESITATION);
        }
    }

    /** What a figure made of it says beside its base. */
    List<Unknown> numbers(FigureKind kind) {
        return kind == FigureKind.PART ? terms.subList(0, 1) : terms;
    }
}
