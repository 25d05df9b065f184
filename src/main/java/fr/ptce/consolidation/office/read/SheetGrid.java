package fr.ptce.consolidation.office.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cells of a sheet while it is read, put in order whatever the order of the file. Reused from one sheet to the next.
 */
final class SheetGrid {
    int[] rows = new int[64];
    boolean[] hidden = new boolean[64];
    int[] starts = new int[64];
    int rowCount;

    int[] columns = new int[512];
    Cell.Type[] types = new Cell.Type[512];
    boolean[] formulas = new boolean[512];
    String[] texts = new String[512];
    NumberDisplay[] displays = new NumberDisplay[512];
    int count;

    /** The joined cells; made anew for each sheet. */
    List<MergedArea> merges = new ArrayList<>();

    private final BitSet rowsSeen = new BitSet();
    private final BitSet columnsSeen = new BitSet();
    private boolean rowsInOrder = true;
    private boolean columnsInOrder = true;

    /** Cells that another one of the same address contradicts, or whose row is not that of their address. */
    private final List<Cell> strays = new ArrayList<>();

    private final BitSet strayHidden = new BitSet();
    private int row;
    private boolean rowRepeated;
    private boolean stray;
    private int addressRow;

    void clear() {
        strays.clear();
        strayHidden.clear();
        rowCount = 0;
        count = 0;
        merges = new ArrayList<>();
        rowsSeen.clear();
        rowsInOrder = true;
    }

    /** Starts a row; the cells of one the sheet already has are put with the others at the end. */
    void startRow(int index, boolean isHidden) {
        row = index;
        rowRepeated = rowsSeen.get(index);
        if (rowRepeated) {
            strayHidden.set(index, isHidden);
            return;
        }
        rowsSeen.set(index);
        if (rowCount == rows.length) {
            rows = Arrays.copyOf(rows, rowCount * 2);
            hidden = Arrays.copyOf(hidden, rowCount * 2);
            starts = Arrays.copyOf(starts, rowCount * 2);
        }
        rows[rowCount] = index;
        hidden[rowCount] = isHidden;
        starts[rowCount] = count;
        columnsSeen.clear();
        columnsInOrder = true;
    }

    /**
     * Notes that the row has a cell there, blank or not.
     *
     * @param address row its address says it is on
     */
    void startCell(int column, int address) {
        addressRow = address;
        stray = rowRepeated || address != row || columnsSeen.get(column);
        columnsSeen.set(column);
    }

    /** Adds a cell that cannot be read. */
    void addUnreadable(int column, String seen, boolean formula) {
        add(column, Cell.Type.UNREADABLE, StrayCells.excerpt(seen), formula);
    }

    void add(int column, Cell.Type type, String text, boolean formula) {
        add(column, type, text, formula, NumberDisplay.PLAIN);
    }

    void add(int column, Cell.Type type, String text, boolean formula, NumberDisplay display) {
        if (stray) {
            addStray(new Cell(row, column, type, text, formula, display));
            return;
        }
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, count * 2);
            types = Arrays.copyOf(types, count * 2);
            formulas = Arrays.copyOf(formulas, count * 2);
            texts = Arrays.copyOf(texts, count * 2);
            displays = Arrays.copyOf(displays, count * 2);
        }
        columnsInOrder &= count == starts[rowCount] || columns[count - 1] < column;
        columns[count] = column;
        types[count] = type;
        formulas[count] = formula;
        displays[count] = display;
        texts[count++] = text;
    }

    /** A cell whose address says another row than the one it stands in may be the answer of either: nobody can tell. */
    private void addStray(Cell cell) {
        if (addressRow == row) {
            strays.add(cell);
        } else {
            strays.addAll(StrayCells.onEither(cell, addressRow));
        }
    }

    /** Ends the row, which is kept only when it holds something. */
    void endRow() {
        if (rowRepeated) {
            return;
        }
        int start = starts[rowCount];
        if (count == start) {
            return;
        }
        if (!columnsInOrder) {
            reorder(start, rank(columns, start, count));
        }
        rowsInOrder &= rowCount == 0 || rows[rowCount - 1] < rows[rowCount];
        rowCount++;
    }

    /** Ends the sheet: rows in order, each cell once. */
    void end() {
        if (!strays.isEmpty()) {
            addStrays();
            return;
        }
        if (rowsInOrder) {
            return;
        }
        long[] order = rank(rows, 0, rowCount);
        int[] cells = new int[count];
        int[] newRows = new int[rowCount];
        int[] newStarts = new int[rowCount];
        boolean[] newHidden = new boolean[rowCount];
        int filled = 0;
        for (int i = 0; i < rowCount; i++) {
            int from = (int) order[i];
            int end = from + 1 < rowCount ? starts[from + 1] : count;
            newRows[i] = rows[from];
            newHidden[i] = hidden[from];
            newStarts[i] = filled;
            for (int cell = starts[from]; cell < end; cell++) {
                cells[filled++] = cell;
            }
        }
        long[] cellOrder = new long[count];
        for (int i = 0; i < count; i++) {
            cellOrder[i] = cells[i];
        }
        reorder(0, cellOrder);
        rows = newRows;
        starts = newStarts;
        hidden = newHidden;
    }

    private void addStrays() {
        StrayCells all = new StrayCells();
        for (int i = 0; i < rowCount; i++) {
            strayHidden.set(rows[i], hidden[i] || strayHidden.get(rows[i]));
            int end = i + 1 < rowCount ? starts[i + 1] : count;
            for (int at = starts[i]; at < end; at++) {
                all.add(new Cell(rows[i], columns[at], types[at], texts[at], formulas[at], displays[at]));
            }
        }
        strays.forEach(all::add);
        rowCount = 0;
        count = 0;
        rowsSeen.clear();
        stray = false;
        all.byRow().forEach((index, cells) -> {
            startRow(index, strayHidden.get(index));
            cells.forEach(cell -> add(cell.column(), cell.type(), cell.text(), cell.formula(), cell.display()));
            endRow();
        });
    }

    /** Places sorted by their key: the place is the low half of each number. */
    private static long[] rank(int[] keys, int from, int to) {
        long[] order = new long[to - from];
        for (int i = from; i < to; i++) {
            order[i - from] = ((long) keys[i] << 32) | i;
        }
        Arrays.sort(order);
        return order;
    }

    /** Puts the cells from {@code start} on, all named in the order, in that order. */
    private void reorder(int start, long[] order) {
        int end = start + order.length;
        int[] oldColumns = Arrays.copyOfRange(columns, start, end);
        Cell.Type[] oldTypes = Arrays.copyOfRange(types, start, end);
        boolean[] oldFormulas = Arrays.copyOfRange(formulas, start, end);
        String[] oldTexts = Arrays.copyOfRange(texts, start, end);
        NumberDisplay[] oldDisplays = Arrays.copyOfRange(displays, start, end);
        for (int i = 0; i < order.length; i++) {
            int from = (int) order[i] - start;
            columns[start + i] = oldColumns[from];
            types[start + i] = oldTypes[from];
            formulas[start + i] = oldFormulas[from];
            texts[start + i] = oldTexts[from];
            displays[start + i] = oldDisplays[from];
        }
    }
}
