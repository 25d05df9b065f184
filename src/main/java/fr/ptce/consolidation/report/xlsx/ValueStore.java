package fr.ptce.consolidation.report.xlsx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The merged values that some formula or chart reads: only the columns they name are kept. */
final class ValueStore {
    private static final int FIRST_ROWS = 64;

    private final Map<Integer, Set<Integer>> wanted = new HashMap<>();
    private final Map<Integer, Map<Integer, @Nullable CellContent[]>> values = new HashMap<>();
    private boolean everything;

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
        Map<Integer, @Nullable CellContent[]> columns = values.computeIfAbsent(sheet, s -> new HashMap<>());
        @Nullable CellContent[] cells = columns.getOrDefault(column, new CellContent[FIRST_ROWS]);
        if (row >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(row + 1, cells.length * 2));
        }
        cells[row] = content;
        columns.put(column, cells);
    }

    Optional<CellContent> find(int sheet, int row, int column) {
        @Nullable CellContent[] cells = values.getOrDefault(sheet, Map.of()).get(column);
        return cells == null || row >= cells.length ? Optional.empty() : Optional.ofNullable(cells[row]);
    }
}
