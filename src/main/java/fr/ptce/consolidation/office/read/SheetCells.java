package fr.ptce.consolidation.office.read;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** The cells of one sheet in a few arrays; a cell becomes an object only when it is asked for. */
final class SheetCells implements Sheet {
    private final String name;
    private final boolean hidden;
    private final int[] rowIndexes;
    private final int[] columns;
    private final Cell.Type[] types;
    private final boolean[] formulas;
    private final String[] texts;
    private final NumberDisplay[] displays;
    private final List<MergedArea> merges;
    private final List<Row> rows;

    /** @param grid what was read of the sheet, in order */
    SheetCells(String name, boolean hidden, SheetGrid grid) {
        this.name = name;
        this.hidden = hidden;
        this.rowIndexes = Arrays.copyOf(grid.rows, grid.rowCount);
        this.columns = Arrays.copyOf(grid.columns, grid.count);
        this.types = Arrays.copyOf(grid.types, grid.count);
        this.formulas = Arrays.copyOf(grid.formulas, grid.count);
        this.texts = Arrays.copyOf(grid.texts, grid.count);
        this.displays = Arrays.copyOf(grid.displays, grid.count);
        this.merges = List.copyOf(grid.merges);
        List<Row> list = new ArrayList<>(grid.rowCount);
        for (int i = 0; i < grid.rowCount; i++) {
            int end = i + 1 < grid.rowCount ? grid.starts[i + 1] : grid.count;
            list.add(new Row(grid.rows[i], grid.hidden[i], new Cells(grid.rows[i], grid.starts[i], end)));
        }
        this.rows = Collections.unmodifiableList(list);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public List<MergedArea> merges() {
        return merges;
    }

    @Override
    public List<Row> rows() {
        return rows;
    }

    @Override
    public Optional<Row> findRow(int row) {
        int at = Arrays.binarySearch(rowIndexes, row);
        return at < 0 ? Optional.empty() : Optional.of(rows.get(at));
    }

    @Override
    public Optional<Cell> findCell(int row, int column) {
        int at = Arrays.binarySearch(rowIndexes, row);
        if (at < 0) {
            return Optional.empty();
        }
        Cells cells = (Cells) rows.get(at).cells();
        int found = Arrays.binarySearch(columns, cells.from, cells.to, column);
        return found < 0 ? Optional.empty() : Optional.of(cell(row, found));
    }

    private Cell cell(int row, int at) {
        return new Cell(row, columns[at], types[at], texts[at], formulas[at], displays[at]);
    }

    /** The cells of one row. */
    private final class Cells extends AbstractList<Cell> implements RandomAccess {
        private final int row;
        private final int from;
        private final int to;

        Cells(int row, int from, int to) {
            this.row = row;
            this.from = from;
            this.to = to;
        }

        @Override
        public Cell get(int index) {
            if (index < 0 || index >= to - from) {
                throw new IndexOutOfBoundsException(index);
            }
            return cell(row, from + index);
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
