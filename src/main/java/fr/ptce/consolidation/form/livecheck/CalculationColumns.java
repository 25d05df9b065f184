package fr.ptce.consolidation.form.livecheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * The columns of calculation on the rows of a table, by name, in the order they were added: each is a formula that follows
 * its row. The first of all holds the rank of the row.
 */
final class CalculationColumns {
    /** The column that holds the rank. */
    static final int RANK = 0;

    /** A shared formula may not refer to another sheet but by a name. */
    private static final Pattern ELSEWHERE = Pattern.compile("'!\\$");

    private final CalculationSheet grid;
    private final int rows;
    private final Map<String, IntFunction<String>> formulas = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new LinkedHashMap<>();

    CalculationColumns(CalculationSheet grid, int rows) {
        this.grid = grid;
        this.rows = rows;
    }

    /** Adds a column. */
    void add(String name, IntFunction<String> formula) {
        ranks.putIfAbsent(name, RANK + 1 + ranks.size());
        formulas.put(name, formula);
    }

    /** Whether there is a column of that name. */
    boolean contains(String name) {
        return ranks.containsKey(name);
    }

    /** Where a column stands. */
    int rank(String name) {
        Integer rank = ranks.get(name);
        if (rank == null) {
            throw new IllegalStateException("no column " + name);
        }
        return rank;
    }

    /** The cell of a column on a row, as formulas of the sheet name it. */
    String local(String name, int row) {
        return grid.local(row, rank(name));
    }

    /** The cell of the rank of a row. */
    String rank(int row) {
        return grid.local(row, RANK);
    }

    /** A whole column, as formulas of any sheet name it. */
    String area(String name) {
        return grid.absolute(1, rank(name), rows, rank(name));
    }

    /**
     * Writes them.
     *
     * @param rank what is written first: the formulas of later columns depend on what earlier ones may say
     * @param adds columns whose formula starts otherwise than it goes on
     */
    void write(ToIntFunction<String> rank, Predicate<String> adds) {
        grid.text(0, RANK, "rang");
        for (int row = 1; row <= rows; row++) {
            grid.formula(row, RANK, String.valueOf(row));
        }
        ranks.forEach((name, column) -> grid.text(0, column, name));
        List<String> order = new ArrayList<>(ranks.keySet());
        order.sort(Comparator.comparingInt(rank));
        order.forEach(name -> write(name, formulas.getOrDefault(name, any -> ""), adds.test(name)));
    }

    private void write(String name, IntFunction<String> formula, boolean adds) {
        if (adds) {
            grid.formula(1, rank(name), formula.apply(1));
        }
        int first = adds ? 2 : 1;
        String shared = formula.apply(first);
        if (ELSEWHERE.matcher(shared).find()) {
            for (int row = first; row <= rows; row++) {
                grid.formula(row, rank(name), formula.apply(row));
            }
        } else {
            grid.shared(first, rows, rank(name), shared);
        }
    }
}
