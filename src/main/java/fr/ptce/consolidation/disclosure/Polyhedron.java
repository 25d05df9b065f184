package fr.ptce.consolidation.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How far each unknown number may move from its true value, all relations kept and none below its minimum: a simplex that
 * starts from the truth. Every point it visits is a world an outsider cannot exclude, so each visit widens what is shown
 * to be possible for all numbers at once.
 */
final class Polyhedron {
    private static final double EPSILON = 1e-9;
    private static final int TRIALS = 4_000;

    private final int[] basic;
    private final int[] free;
    private final double[][] table;
    private final double[] minimum;
    private final double[] move;
    private final double[] lowest;
    private final double[] highest;
    private final int[] row;

    /**
     * Such a space.
     *
     * @param elimination the relations
     * @param minimum how far down each number may go from its true value, zero or less
     */
    Polyhedron(Elimination elimination, double[] minimum) {
        int columns = minimum.length;
        this.minimum = minimum.clone();
        move = new double[columns];
        lowest = new double[columns];
        highest = new double[columns];
        row = new int[columns];
        Arrays.fill(row, -1);
        List<Map<Integer, BigInteger>> rows = elimination.rows();
        basic = new int[rows.size()];
        for (int i = 0; i < basic.length; i++) {
            basic[i] = elimination.pivot(i);
            row[basic[i]] = i;
        }
        List<Integer> others = new ArrayList<>();
        int[] position = new int[columns];
        for (int column = 0; column < columns; column++) {
            if (row[column] < 0) {
                position[column] = others.size();
                others.add(column);
            }
        }
        free = others.stream().mapToInt(Integer::intValue).toArray();
        table = new double[basic.length][free.length];
        for (int i = 0; i < basic.length; i++) {
            double pivot = rows.get(i).getOrDefault(basic[i], BigInteger.ONE).doubleValue();
            for (Map.Entry<Integer, BigInteger> entry : rows.get(i).entrySet()) {
                if (entry.getKey() != basic[i]) {
                    table[i][position[entry.getKey()]] = -entry.getValue().doubleValue() / pivot;
                }
            }
        }
    }

    /** How far down it was shown to go, zero or less. */
    double lowest(int column) {
        return lowest[column];
    }

    double highest(int column) {
        return highest[column];
    }

    /** Moves until that number is that far up (sign 1) or down (sign -1), or as far as it can. */
    void push(int column, int sign, double distance) {
        for (int trial = 0; trial < TRIALS && sign * move[column] < distance - EPSILON; trial++) {
            int entering = entering(column, sign);
            if (entering < 0) {
                return;
            }
            step(column, sign, distance, entering);
        }
    }

    /** The free number of smallest index that helps, so that it never turns in circles. */
    private int entering(int column, int sign) {
        int best = -1;
        for (int j = 0; j < free.length; j++) {
            double slope = sign * slope(column, j);
            boolean helps = slope > EPSILON || (slope < -EPSILON && move[free[j]] > minimum[free[j]] + EPSILON);
            if (helps && (best < 0 || free[j] < free[best])) {
                best = j;
            }
        }
        return best;
    }

    private double slope(int column, int j) {
        return row[column] >= 0 ? table[row[column]][j] : free[j] == column ? 1 : 0;
    }

    private void step(int column, int sign, double distance, int j) {
        double slope = sign * slope(column, j);
        double way = slope > 0 ? 1 : -1;
        double length = (distance - sign * move[column]) / Math.abs(slope);
        int leaving = -1;
        if (way < 0 && move[free[j]] - minimum[free[j]] < length) {
            length = move[free[j]] - minimum[free[j]];
        }
        for (int i = 0; i < basic.length; i++) {
            double change = table[i][j] * way;
            if (change < -EPSILON) {
                double room = Math.max(0, (move[basic[i]] - minimum[basic[i]]) / -change);
                if (room < length - EPSILON || (leaving >= 0 && room <= length && basic[i] < basic[leaving])) {
                    length = room;
                    leaving = i;
                }
            }
        }
        move[free[j]] += way * length;
        for (int i = 0; i < basic.length; i++) {
            move[basic[i]] += table[i][j] * way * length;
        }
        for (int k = 0; k < move.length; k++) {
            lowest[k] = Math.min(lowest[k], move[k]);
            highest[k] = Math.max(highest[k], move[k]);
        }
        if (leaving >= 0) {
            pivot(leaving, j);
        }
    }

    private void pivot(int i, int j) {
        double[] line = table[i];
        double by = line[j];
        for (int k = 0; k < line.length; k++) {
            line[k] = k == j ? 1 / by : -line[k] / by;
        }
        for (int other = 0; other < table.length; other++) {
            double times = table[other][j];
            if (other != i && Math.abs(times) > EPSILON) {
                for (int k = 0; k < line.length; k++) {
                    table[other][k] = (k == j ? 0 : table[other][k]) + times * line[k];
                }
            } else if (other != i) {
                table[other][j] = 0;
            }
        }
        int out = basic[i];
        basic[i] = free[j];
        free[j] = out;
        row[basic[i]] = i;
        row[out] = -1;
    }
}
