package fr.ptce.consolidation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an outsider can do with what is printed: solve the relations exactly for what is masked, then bound by linear
 * programming what must be protected, knowing that nothing is negative. A zero may be published by right: finding one is
 * no success. Numbers that no relation links are attacked apart.
 */
final class Attack {
    private final LinearSystem systeme;
    private final List<Unknown> percees = new ArrayList<>();
    private int inconnues;
    private int relations;
    private int protegees;

    private Attack(LinearSystem systeme) {
        this.systeme = systeme;
    }

    /** The attack of what is printed now. */
    static Attack of(LinearSystem systeme) {
        Attack attaque = new Attack(systeme);
        attaque.components().forEach(attaque::attack);
        attaque.percees.sort(java.util.Comparator.comparingInt(Unknown::rang));
        return attaque;
    }

    /** The numbers it finds, or too closely. */
    List<Unknown> percees() {
        return List.copyOf(percees);
    }

    /** Numbers that are not printed. */
    int inconnues() {
        return inconnues;
    }

    /** Relations between them. */
    int relations() {
        return relations;
    }

    /** Numbers that had to resist. */
    int protegees() {
        return protegees;
    }

    private List<List<Equation>> components() {
        int[] parent = new int[systeme.inconnues().size()];
        Arrays.setAll(parent, i -> i);
        Map<Equation, Integer> first = new LinkedHashMap<>();
        for (Equation equation : systeme.equations()) {
            int leader = -1;
            for (Unknown terme : equation.termes()) {
                if (!terme.isMontree()) {
                    int root = root(parent, terme.rang());
                    if (leader >= 0) {
                        parent[Math.max(leader, root)] = Math.min(leader, root);
                    }
                    leader = leader < 0 ? root : Math.min(leader, root);
                }
            }
            if (leader >= 0) {
                first.put(equation, leader);
            }
        }
        Map<Integer, List<Equation>> components = new TreeMap<>();
        first.forEach((equation, one) -> components
                .computeIfAbsent(root(parent, one), absent -> new ArrayList<>())
                .add(equation));
        return List.copyOf(components.values());
    }

    private static int root(int[] parent, int one) {
        int root = one;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void attack(List<Equation> equations) {
        Map<Unknown, Integer> columns = new LinkedHashMap<>();
        List<Map<Integer, Long>> rows = new ArrayList<>();
        for (Equation equation : equations) {
            Map<Integer, Long> row = new TreeMap<>();
            for (int i = 0; i < equation.termes().size(); i++) {
                Unknown terme = equation.termes().get(i);
                if (!terme.isMontree()) {
                    row.put(
                            columns.computeIfAbsent(terme, absent -> columns.size()),
                            equation.coefficients().get(i));
                }
            }
            rows.add(row);
        }
        inconnues += columns.size();
        relations += rows.size();
        Elimination elimination = new Elimination(rows);
        Set<Integer> determined = elimination.determined();
        double[] minimum = new double[columns.size()];
        columns.forEach((one, column) -> minimum[column] = Math.min(0, one.minimum() - one.valeur()));
        Polyhedron polyedre = new Polyhedron(elimination, minimum);
        columns.forEach((one, column) -> {
            if (one.isSensible() || (one.isMasquee() && one.valeur() != 0)) {
                protegees++;
                boolean found = determined.contains(column);
                if (found || (one.isSensible() && !resists(one, column, polyedre))) {
                    percees.add(one);
                }
            }
        });
    }

    private static boolean resists(Unknown one, int column, Polyhedron polyedre) {
        double up = one.protection();
        polyedre.push(column, 1, up);
        double down = one.isComptage() ? one.protection() - polyedre.highest(column) : one.protection();
        if (down > 0) {
            polyedre.push(column, -1, down);
        }
        return one.resiste(polyedre.highest(column), -polyedre.lowest(column));
    }
}
