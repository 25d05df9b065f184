package fr.ptce.consolidation.office.read;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row of an OpenDocument sheet, before they are repeated as often as the file says. */
final class OdsLine {
    private final List<Found> cells = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();

    /** What some cells of the row hold, from one column on. */
    private record Found(int column, int times, Cell.Type type, String text, boolean formula, NumberDisplay display) {}

    /** A cell that covers others. */
    private record Joined(int column, int columns, int rows) {}

    void clear() {
        cells.clear();
        joined.clear();
    }

    void add(int column, OdsCellHead head, Cell.Type type, String text, NumberDisplay display) {
        cells.add(new Found(column, head.times, type, text, head.formula, display));
    }

    void join(int column, OdsCellHead head) {
        joined.add(new Joined(column, head.columns, head.rows));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Number of cells that hold something, as far as a sheet goes. */
    long count() {
        return cells.stream().mapToLong(Found::times).sum();
    }

    /** The column after the last cell that holds something. */
    int end() {
        Found last = cells.get(cells.size() - 1);
        return last.column() + last.times();
    }

    /** Adds the row at that place; the sheet has none there yet. */
    void addTo(SheetGrid grid, int row, boolean hidden) {
        grid.startRow(row, hidden);
        for (Found cell : cells) {
            for (int i = 0; i < cell.times(); i++) {
                grid.add(cell.column() + i, cell.type(), cell.text(), cell.formula(), cell.display());
            }
        }
        grid.endRow();
    }

    /** Adds the joined cells of the row at that place, as far as the sheet goes. */
    void addMerges(SheetGrid grid, int row) {
        for (Joined area : joined) {
            grid.merges.add(new MergedArea(
                    row,
                    area.column(),
                    Math.min(row + area.rows() - 1, CellHead.LAST_ROW),
                    Math.min(area.column() + area.columns() - 1, CellHead.LAST_COLUMN)));
        }
    }
}
