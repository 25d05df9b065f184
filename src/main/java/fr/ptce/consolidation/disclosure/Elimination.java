package fr.ptce.consolidation.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the relations leave free among the numbers that are not printed: exact Gauss-Jordan elimination. Columns are the
 * unknown numbers; printed ones are constants and drop out.
 */
final class Elimination {
    private final List<Map<Integer, BigInteger>> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final Map<Integer, Set<Integer>> users = new HashMap<>();
    private final Map<Integer, Integer> frequency = new HashMap<>();

    /**
     * Solves those relations.
     *
     * @param equations coefficient by column
     */
    Elimination(List<Map<Integer, Long>> equations) {
        equations.forEach(equation -> equation.keySet().forEach(column -> frequency.merge(column, 1, Integer::sum)));
        equations.forEach(this::add);
    }

    /** The rows of the reduced system; row {@code i} gives its pivot from free columns only. */
    List<Map<Integer, BigInteger>> rows() {
        return rows;
    }

    int pivot(int row) {
        return pivots.get(row);
    }

    /** Whether a column has but one value. */
    Set<Integer> determined() {
        Set<Integer> determined = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() == 1) {
                determined.add(pivots.get(i));
            }
        }
        return determined;
    }

    private void add(Map<Integer, Long> equation) {
        Map<Integer, BigInteger> row = new TreeMap<>();
        equation.forEach((column, coefficient) -> row.put(column, BigInteger.valueOf(coefficient)));
        for (int i = 0; i < rows.size(); i++) {
            eliminate(row, rows.get(i), pivots.get(i));
        }
        row.keySet().stream()
                .min(Comparator.comparing((Integer column) -> frequency.getOrDefault(column, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .ifPresent(pivot -> insert(row, pivot));
    }

    private void insert(Map<Integer, BigInteger> row, int pivot) {
        reduce(row);
        Set<Integer> concerned = new java.util.TreeSet<>(users.getOrDefault(pivot, Set.of()));
        for (int index : concerned) {
            Map<Integer, BigInteger> other = rows.get(index);
            other.keySet().forEach(column -> release(column, index));
            eliminate(other, row, pivot);
            reduce(other);
            other.keySet().forEach(column -> use(column, index));
        }
        int index = rows.size();
        rows.add(row);
        pivots.add(pivot);
        row.keySet().forEach(column -> use(column, index));
    }

    private void use(int column, int row) {
        users.computeIfAbsent(column, absent -> new HashSet<>()).add(row);
    }

    private void release(int column, int row) {
        users.getOrDefault(column, new HashSet<>()).remove(row);
    }

    private static void eliminate(Map<Integer, BigInteger> row, Map<Integer, BigInteger> by, int pivot) {
        BigInteger factor = row.get(pivot);
        if (factor == null) {
            return;
        }
        BigInteger divisor = by.getOrDefault(pivot, BigInteger.ONE);
        BigInteger common = factor.gcd(divisor);
        BigInteger scale = divisor.divide(common);
        BigInteger times = factor.divide(common);
        if (!scale.equals(BigInteger.ONE)) {
            row.replaceAll((column, coefficient) -> coefficient.multiply(scale));
        }
        by.forEach((column, coefficient) ->
                row.merge(column, coefficient.multiply(times).negate(), BigInteger::add));
        row.values().removeIf(coefficient -> coefficient.signum() == 0);
    }

    private static void reduce(Map<Integer, BigInteger> row) {
        BigInteger common = row.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        if (common.compareTo(BigInteger.ONE) > 0) {
            row.replaceAll((column, coefficient) -> coefficient.divide(common));
        }
    }
}
