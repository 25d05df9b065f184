package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.office.CellAddress;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A hidden sheet of calculation being made: texts and formulas by row and column, counted from 0.
 *
 * <p>A sheet that lies on its side has its rows across: a formula is then followed by those that resemble it, and its file
 * is a fifth of what it would be.
 */
public final class CalculationSheet {
    /**
     * What a cell holds.
     *
     * @param content a text, or a formula without its equals sign; "" in a cell that shares the formula of another
     * @param shared cells that share the formula, when they do and this is the first of them
     * @param rank rank of the shared formula, -1 when it is not shared
     */
    public record CellContent(String content, boolean formula, String shared, int rank) {}

    private final String sheet;
    private final SortedMap<Integer, SortedMap<Integer, CellContent>> rows = new TreeMap<>();

    private final boolean side;
    private int shares;

    CalculationSheet(String sheet) {
        this(sheet, false);
    }

    private CalculationSheet(String sheet, boolean side) {
        this.sheet = sheet;
        this.side = side;
    }

    /** A sheet whose rows are its columns. */
    static CalculationSheet onItsSide(String sheet) {
        return new CalculationSheet(sheet, true);
    }

    /** Name of the sheet. */
    public String sheet() {
        return sheet;
    }

    /** The cells by row, then by column. */
    public SortedMap<Integer, SortedMap<Integer, CellContent>> rows() {
        return Collections.unmodifiableSortedMap(rows);
    }

    void text(int row, int column, String text) {
        put(row, column, new CellContent(text, false, "", -1));
    }

    void formula(int row, int column, String formula) {
        put(row, column, new CellContent(formula, true, "", -1));
    }

    /** One formula for all rows of a column, written once: references to this sheet move along with the row. */
    void shared(int firstRow, int lastRow, int column, String formula) {
        if (firstRow > lastRow) {
            return;
        }
        String area = (corner(firstRow, column) + ":" + corner(lastRow, column)).replace("$", "");
        put(firstRow, column, new CellContent(formula, true, area, shares));
        for (int row = firstRow + 1; row <= lastRow; row++) {
            put(row, column, new CellContent("", true, "", shares));
        }
        shares++;
    }

    private void put(int row, int column, CellContent content) {
        rows.computeIfAbsent(side ? column : row, any -> new TreeMap<>()).put(side ? row : column, content);
    }

    /** A cell as formulas of any sheet name it. */
    String absolute(int row, int column) {
        return "'" + sheet + "'!" + corner(row, column);
    }

    /** Cells of one column, or of one row, as formulas of any sheet name them. */
    String absolute(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return absolute(firstRow, firstColumn) + ":" + corner(lastRow, lastColumn);
    }

    /** A cell as formulas of this sheet name it, and as they move from row to row. */
    String local(int row, int column) {
        return side ? CellAddress.letters(row) + "$" + (column + 1) : "$" + CellAddress.letters(column) + (row + 1);
    }

    /** Cells of one row as formulas of this sheet name them. */
    String local(int row, int firstColumn, int lastColumn) {
        return local(row, firstColumn) + ":" + local(row, lastColumn);
    }

    /** Cells of this sheet as its own formulas name them, wherever they stand. */
    String fixed(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return corner(firstRow, firstColumn) + ":" + corner(lastRow, lastColumn);
    }

    private String corner(int row, int column) {
        return "$" + CellAddress.letters(side ? row : column) + "$" + ((side ? column : row) + 1);
    }
}
