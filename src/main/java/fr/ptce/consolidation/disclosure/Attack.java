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
    private final LinearSystem system;
    private final List<Unknown> recovered = new ArrayList<>();
    private int unknowns;
    private int relations;
    private int shielded;

    private Attack(LinearSystem system) {
        this.system = system;
    }

    /** The attack of what is printed now. */
    static Attack of(LinearSystem system) {
        Attack attack = new Attack(system);
        attack.components().forEach(attack::attack);
        attack.recovered.sort(java.util.Comparator.comparingInt(Unknown::rank));
        return attack;
    }

    /** The numbers it finds, or too closely. */
    List<Unknown> recovered() {
        return List.copyOf(recovered);
    }

    /** Numbers that are not printed. */
    int unknowns() {
        return unknowns;
    }

    /** Relations between them. */
    int relations() {
        return relations;
    }

    /** Numbers that had to resist. */
    int shielded() {
        return shielded;
    }

    private List<List<Equation>> components() {
        int[] parent = new int[system.unknowns().size()];
        Arrays.setAll(parent, i -> i);
        Map<Equation, Integer> first = new LinkedHashMap<>();
        for (Equation equation : system.equations()) {
            int leader = -1;
            for (Unknown term : equation.terms()) {
                if (!term.isShown()) {
                    int root = root(parent, term.rank());
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
            for (int i = 0; i < equation.terms().size(); i++) {
                Unknown term = equation.terms().get(i);
                if (!term.isShown()) {
                    row.put(
                            columns.computeIfAbsent(term, absent -> columns.size()),
                            equation.coefficients().get(i));
                }
            }
            rows.add(row);
        }
        unknowns += columns.size();
        relations += rows.size();
        Elimination elimination = new Elimination(rows);
        Set<Integer> determined = elimination.determined();
        double[] minimum = new double[columns.size()];
        columns.forEach((one, column) -> minimum[column] = Math.min(0, one.minimum() - one.value()));
        Polyhedron polyhedron = new Polyhedron(elimination, minimum);
        columns.forEach((one, column) -> {
            if (one.isSensitive() || (one.isMasked() && one.value() != 0)) {
                shielded++;
                boolean found = determined.contains(column);
                if (found || (one.isSensitive() && !resists(one, column, polyhedron))) {
                    recovered.add(one);
                }
            }
        });
    }

    private static boolean resists(Unknown one, int column, Polyhedron polyhedron) {
        double up = one.protection();
        polyhedron.push(column, 1, up);
        double down = one.isCount() ? one.protection() - polyhedron.highest(column) : one.protection();
        if (down > 0) {
            polyhedron.push(column, -1, down);
        }
        return one.resists(polyhedron.highest(column), -polyhedron.lowest(column));
    }
}
