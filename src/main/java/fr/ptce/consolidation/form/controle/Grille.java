package fr.ptce.consolidation.form.controle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A hidden sheet of calculation being made: texts and formulas by row and column, counted from 0. */
public final class Grille {
    /**
     * What a cell holds.
     *
     * @param content a text, or a formula without its equals sign
     */
    public record Contenu(String content, boolean formula) {}

    private static final int LETTERS = 26;

    private final String feuille;
    private final SortedMap<Integer, SortedMap<Integer, Contenu>> rows = new TreeMap<>();

    Grille(String feuille) {
        this.feuille = feuille;
    }

    /** Name of the sheet. */
    public String feuille() {
        return feuille;
    }

    /** The cells by row, then by column. */
    public SortedMap<Integer, SortedMap<Integer, Contenu>> rows() {
        return Collections.unmodifiableSortedMap(rows);
    }

    void text(int row, int column, String text) {
        put(row, column, new Contenu(text, false));
    }

    void formula(int row, int column, String formula) {
        put(row, column, new Contenu(formula, true));
    }

    private void put(int row, int column, Contenu content) {
        rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, content);
    }

    /** A cell as formulas of any sheet name it. */
    String absolute(int row, int column) {
        return "'" + feuille + "'!$" + letters(column) + "$" + (row + 1);
    }

    /** Cells of one column, or of one row, as formulas of any sheet name them. */
    String absolute(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return absolute(firstRow, firstColumn) + ":$" + letters(lastColumn) + "$" + (lastRow + 1);
    }

    /** A cell as formulas of this sheet name it. */
    static String local(int row, int column) {
        return "$" + letters(column) + (row + 1);
    }

    /** Cells of one row as formulas of this sheet name them. */
    static String local(int row, int firstColumn, int lastColumn) {
        return local(row, firstColumn) + ":" + local(row, lastColumn);
    }

    private static String letters(int column) {
        String rest = column < LETTERS ? "" : letters(column / LETTERS - 1);
        return rest + (char) ('A' + column % LETTERS);
    }
}
