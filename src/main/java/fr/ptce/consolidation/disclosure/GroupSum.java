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
    final Counts base = new Counts();

    final Counts over = new Counts();
    final Counts below = new Counts();

    /** What is added up above and below the line, of a ratio, a sum or a mean. */
    final Weight numerator = new Weight();

    final Weight denominator = new Weight();

    /** Who has each code, of the share of a single-choice field. */
    final Map<String, UnitSet> codes = new LinkedHashMap<>();

    /** A set of units, knowing whether they are one or two: a structure of two poles is one. */
    static final class Counts {
        private final List<String> identities = new ArrayList<>(Thresholds.MINIMUM);
        private UnitSet unitSet = UnitSet.EMPTY;

        private void add(Contribution unit, UnitSet alone) {
            unitSet = unitSet.plus(alone);
            if (identities.size() < Thresholds.MINIMUM && !identities.contains(unit.identity())) {
                identities.add(unit.identity());
            }
        }

        UnitSet unitSet() {
            return unitSet;
        }

        boolean isRare() {
            return !identities.isEmpty() && identities.size() < Thresholds.MINIMUM;
        }
    }

    private UnitSet presents = UnitSet.EMPTY;

    /** All the units of the group, whether they answered or not. */
    UnitSet presents() {
        return presents;
    }

    void add(Contribution unit, UnitSet alone, int column, FigureKind kind) {
        presents = presents.plus(alone);
        if (!unit.isCounted(column)) {
            return;
        }
        base.add(unit, alone);
        BigDecimal above = unit.above(column);
        if (kind == FigureKind.PART) {
            (above.signum() > 0 ? over : below).add(unit, alone);
            if (!unit.code().isEmpty()) {
                codes.merge(unit.code(), alone, UnitSet::plus);
            }
        } else {
            numerator.add(unit.legal(), above);
            denominator.add(unit.legal(), unit.below(column));
        }
    }
}
