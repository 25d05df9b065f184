package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Contribution;
import fr.ptce.consolidation.indicator.Contributions.BreakdownCells;
import fr.ptce.consolidation.indicator.Contributions.ContributionColumn;
import fr.ptce.consolidation.indicator.Contributions.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One indicator counted over its units: the whole, each group of each breakdown, and what lies outside the groups. */
final class Count {
    private final Plan plan;
    private final List<GroupSum> unitSet;
    private final List<Map<String, List<GroupSum>>> groups = new ArrayList<>();
    private final List<Map<String, List<GroupSum>>> rests = new ArrayList<>();

    Count(Plan plan) {
        this.plan = plan;
        unitSet = sums();
        for (BreakdownCells breakdown : plan.ventilations()) {
            groups.add(new LinkedHashMap<>());
            Map<String, List<GroupSum>> rest = new LinkedHashMap<>();
            (breakdown.multiple() ? breakdown.codes() : List.of("")).forEach(code -> rest.put(code, sums()));
            rests.add(rest);
        }
    }

    private List<GroupSum> sums() {
        return plan.columnNames().stream().map(column -> new GroupSum()).toList();
    }

    void add(Contribution unit) {
        UnitSet alone = UnitSet.of(unit.unit());
        add(unitSet, unit, alone);
        for (int i = 0; i < groups.size(); i++) {
            List<String> own = unit.groups(i);
            for (String code : own) {
                add(groups.get(i).computeIfAbsent(code, absent -> sums()), unit, alone);
            }
            rests.get(i).forEach((code, rest) -> {
                if (code.isEmpty() ? own.isEmpty() : !own.contains(code)) {
                    add(rest, unit, alone);
                }
            });
        }
    }

    private void add(List<GroupSum> sums, Contribution unit, UnitSet alone) {
        List<ContributionColumn> columns = plan.columnNames();
        for (int i = 0; i < columns.size(); i++) {
            sums.get(i).add(unit, alone, i, columns.get(i).kind());
        }
    }

    Plan plan() {
        return plan;
    }

    GroupSum unitSet(int column) {
        return unitSet.get(column);
    }

    /** The groups that hold a unit, in the order of their list. */
    Map<String, GroupSum> groups(int breakdown, int column) {
        Map<String, GroupSum> ordered = new LinkedHashMap<>();
        for (String code : plan.ventilations().get(breakdown).codes()) {
            List<GroupSum> sums = groups.get(breakdown).get(code);
            if (sums != null) {
                ordered.put(code, sums.get(column));
            }
        }
        return ordered;
    }

    /** The units outside a group of a multiple breakdown; outside all of them, of a single one. */
    GroupSum rest(int breakdown, String code, int column) {
        List<GroupSum> sums = rests.get(breakdown).get(code);
        if (sums == null) {
            throw new IllegalArgumentException("no such group: " + code);
        }
        return sums.get(column);
    }
}
