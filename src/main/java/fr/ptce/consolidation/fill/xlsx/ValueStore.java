package fr.ptce.consolidation.fill.xlsx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The merged and computed values that some formula or chart reads: only the columns they name are kept, numbers in eight bytes each, so
 * that a table of hundreds of thousands of rows fits.
 */
final class ValueStore {
    private static final int FIRST_ROWS = 64;

    private final Map<Integer, Set<Integer>> wanted = new HashMap<>();
    private final Map<Integer, Map<Integer, Column>> values = new HashMap<>();
    private boolean everything;

    /** The values of one column; a row without number may hold anything else. */
    private static final class Column {
        private double[] numbers = {};
        private @Nullable CellContent[] others = {};

        void put(int row, CellContent content) {
            if (content instanceof CellContent.Numeric number) {
                if (row >= numbers.length) {
                    int known = numbers.length;
                    numbers = Arrays.copyOf(numbers, room(row, known));
                    Arrays.fill(numbers, known, numbers.length, Double.NaN);
                }
                numbers[row] = number.value();
            } else {
                if (row >= others.length) {
                    others = Arrays.copyOf(others, room(row, others.length));
                }
                others[row] = content;
            }
        }

        private static int room(int row, int known) {
            return Math.max(Math.max(row + 1, FIRST_ROWS), known + known / 2);
        }

        @Nullable
        CellContent find(int row) {
            if (row < numbers.length && !Double.isNaN(numbers[row])) {
                return CellContent.Numeric.of(numbers[row]);
            }
            return row < others.length ? others[row] : null;
        }
    }

    void want(int sheet, int fromColumn, int toColumn) {
        Set<Integer> columns = wanted.computeIfAbsent(sheet, s -> new HashSet<>());
        if (toColumn - fromColumn > FIRST_ROWS * FIRST_ROWS) {
            wantAll();
        }
        for (int column = fromColumn; column <= toColumn; column++) {
            columns.add(column);
        }
    }

    /** For formulas that compute the references they read. */
    void wantAll() {
        everything = true;
    }

    boolean wants(int sheet) {
        return everything || wanted.containsKey(sheet);
    }

    boolean wants(int sheet, int column) {
        return everything || wanted.getOrDefault(sheet, Set.of()).contains(column);
    }

    void put(int sheet, int row, int column, CellContent content) {
        values.computeIfAbsent(sheet, s -> new HashMap<>())
                .computeIfAbsent(column, c -> new Column())
                .put(row, content);
    }

    Optional<CellContent> find(int sheet, int row, int column) {
        Column cells = values.getOrDefault(sheet, Map.of()).get(column);
        return cells == null ? Optional.empty() : Optional.ofNullable(cells.find(row));
    }
}
