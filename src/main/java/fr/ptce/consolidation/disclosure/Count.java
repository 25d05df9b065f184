package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Contribution;
import fr.ptce.consolidation.indicator.Contributions.Colonne;
import fr.ptce.consolidation.indicator.Contributions.Plan;
import fr.ptce.consolidation.indicator.Contributions.Ventilation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One indicator counted over its units: the whole, each group of each breakdown, and what lies outside the groups. */
final class Count {
    private final Plan plan;
    private final List<GroupSum> ensemble;
    private final List<Map<String, List<GroupSum>>> groupes = new ArrayList<>();
    private final List<Map<String, List<GroupSum>>> restes = new ArrayList<>();

    Count(Plan plan) {
        this.plan = plan;
        ensemble = cumuls();
        for (Ventilation ventilation : plan.ventilations()) {
            groupes.add(new LinkedHashMap<>());
            Map<String, List<GroupSum>> reste = new LinkedHashMap<>();
            (ventilation.multiple() ? ventilation.codes() : List.of("")).forEach(code -> reste.put(code, cumuls()));
            restes.add(reste);
        }
    }

    private List<GroupSum> cumuls() {
        return plan.colonnes().stream().map(colonne -> new GroupSum()).toList();
    }

    void add(Contribution unit) {
        UnitSet alone = UnitSet.of(unit.unite());
        add(ensemble, unit, alone);
        for (int i = 0; i < groupes.size(); i++) {
            List<String> own = unit.groupes(i);
            for (String code : own) {
                add(groupes.get(i).computeIfAbsent(code, absent -> cumuls()), unit, alone);
            }
            restes.get(i).forEach((code, reste) -> {
                if (code.isEmpty() ? own.isEmpty() : !own.contains(code)) {
                    add(reste, unit, alone);
                }
            });
        }
    }

    private void add(List<GroupSum> cumuls, Contribution unit, UnitSet alone) {
        List<Colonne> colonnes = plan.colonnes();
        for (int i = 0; i < colonnes.size(); i++) {
            cumuls.get(i).add(unit, alone, i, colonnes.get(i).genre());
        }
    }

    Plan plan() {
        return plan;
    }

    GroupSum ensemble(int colonne) {
        return ensemble.get(colonne);
    }

    /** The groups that hold a unit, in the order of their list. */
    Map<String, GroupSum> groupes(int ventilation, int colonne) {
        Map<String, GroupSum> ordered = new LinkedHashMap<>();
        for (String code : plan.ventilations().get(ventilation).codes()) {
            List<GroupSum> cumuls = groupes.get(ventilation).get(code);
            if (cumuls != null) {
                ordered.put(code, cumuls.get(colonne));
            }
        }
        return ordered;
    }

    /** The units outside a group of a multiple breakdown; outside all of them, of a single one. */
    GroupSum reste(int ventilation, String code, int colonne) {
        List<GroupSum> cumuls = restes.get(ventilation).get(code);
        if (cumuls == null) {
            throw new IllegalArgumentException("no such group: " + code);
        }
        return cumuls.get(colonne);
    }
}
