package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Contribution;
import fr.ptce.consolidation.indicator.FigureKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the units of one group bring to one figure: who is counted, and the weight of each. */
final class GroupSum {
    /** Who is counted, and who of them is above the line. */
    final Comptes base = new Comptes();

    final Comptes dessus = new Comptes();
    final Comptes dessous = new Comptes();

    /** What is added up above and below the line, of a ratio, a sum or a mean. */
    final Weight numerateur = new Weight();

    final Weight denominateur = new Weight();

    /** Who has each code, of the share of a single-choice field. */
    final Map<String, UnitSet> codes = new LinkedHashMap<>();

    /** A set of units, knowing whether they are one or two: a structure of two poles is one. */
    static final class Comptes {
        private final List<String> identites = new ArrayList<>(Thresholds.MINIMUM);
        private UnitSet ensemble = UnitSet.VIDE;

        private void add(Contribution unit, UnitSet alone) {
            ensemble = ensemble.plus(alone);
            if (identites.size() < Thresholds.MINIMUM && !identites.contains(unit.identite())) {
                identites.add(unit.identite());
            }
        }

        UnitSet ensemble() {
            return ensemble;
        }

        boolean isRare() {
            return !identites.isEmpty() && identites.size() < Thresholds.MINIMUM;
        }
    }

    private UnitSet presents = UnitSet.VIDE;

    /** All the units of the group, whether they answered or not. */
    UnitSet presents() {
        return presents;
    }

    void add(Contribution unit, UnitSet alone, int colonne, FigureKind genre) {
        presents = presents.plus(alone);
        if (!unit.isCounted(colonne)) {
            return;
        }
        base.add(unit, alone);
        BigDecimal above = unit.above(colonne);
        if (genre == FigureKind.PART) {
            (above.signum() > 0 ? dessus : dessous).add(unit, alone);
            if (!unit.code().isEmpty()) {
                codes.merge(unit.code(), alone, UnitSet::plus);
            }
        } else {
            numerateur.add(unit.legale(), above);
            denominateur.add(unit.legale(), unit.below(colonne));
        }
    }
}
