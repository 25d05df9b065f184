package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.CellAddress;

/**
 * One cell that holds something.
 *
 * @param row 0-based
 * @param column 0-based
 * @param type what it holds; for a formula, what its cached value is
 * @param text NUMBER: the lexical form of the file ({@code 2.5}, {@code 1.23E13}); TEXT: the text, phonetic guides left
 *     out, {@code _x000D_} decoded; BOOLEAN: {@code true} or {@code false}; ERROR: {@code #N/A}…; DATE: ISO, with
 *     {@code T} and the time when there is one; NO_VALUE: ""; UNREADABLE: what was seen, as people are told
 * @param formula whether a formula stands there
 * @param display NUMBER: how the cell shows it; {@link NumberDisplay#PLAIN} for the others
 */
public record Cell(int row, int column, Type type, String text, boolean formula, NumberDisplay display) {
    /** A cell that shows what it holds. */
    public Cell(int row, int column, Type type, String text, boolean formula) {
        this(row, column, type, text, formula, NumberDisplay.PLAIN);
    }

    /** What a cell holds. */
    public enum Type {
        NUMBER,
        TEXT,
        BOOLEAN,
        ERROR,
        /** A number whose style says it is a date. */
        DATE,
        /** A formula without cached value: an unknown value, not a blank nor a zero. */
        NO_VALUE,
        /** Something stands there that cannot be read: neither a blank, nor a zero, nor the text it would make. */
        UNREADABLE
    }

    /** The address as the sheet shows it: {@code C12}. */
    public String address() {
        return CellAddress.a1(row, column);
    }
}
