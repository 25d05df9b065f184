package fr.ptce.consolidation.fill.xlsx;

import java.util.Optional;

/**
 * A reference inside a formula: a cell, a range, whole columns or whole rows, of this sheet or another.
 *
 * @param sheet name of the other sheet, without quotes; empty for this one
 * @param lastSheet second name of a reference across sheets; empty for most
 * @param to the same as {@code from} for one cell
 * @param range whether it was typed with a colon
 */
record Reference(String sheet, String lastSheet, Corner from, Corner to, boolean range) implements FormulaPiece {
    private static final String PLAIN_NAME = "[\\p{L}_][\\p{L}\\p{N}_.]*";

    /** Reads {@code A1}, {@code A1:B2} and the like, as attributes hold them. */
    static Optional<Reference> parse(String text) {
        return FormulaText.parse(text).pieces().stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .findFirst();
    }

    /** Tells whether the reference says which lines it is about: whole columns have no rows. */
    boolean has(Axis axis) {
        return from.at(axis) > 0;
    }

    boolean hasRows() {
        return has(Axis.ROWS);
    }

    int first(Axis axis) {
        return Math.min(from.at(axis), to.at(axis));
    }

    int last(Axis axis) {
        return Math.max(from.at(axis), to.at(axis));
    }

    Reference with(Axis axis, int first, int last) {
        boolean wider = range || first != last;
        return new Reference(sheet, lastSheet, from.with(axis, first), to.with(axis, last), wider);
    }

    Reference withSheet(String renamed) {
        return new Reference(renamed, lastSheet, from, to, range);
    }

    Reference shifted(int rows, int columns) {
        return new Reference(sheet, lastSheet, from.shifted(rows, columns), to.shifted(rows, columns), range);
    }

    boolean isInside() {
        return from.isInside() && to.isInside();
    }

    @Override
    public String text() {
        String area = range ? from.text() + ":" + to.text() : from.text();
        if (sheet.isEmpty()) {
            return area;
        }
        String names = lastSheet.isEmpty() ? sheet : sheet + ":" + lastSheet;
        boolean plain = lastSheet.isEmpty() && sheet.matches(PLAIN_NAME) && !looksLikeCell(sheet);
        return (plain ? sheet : "'" + names.replace("'", "''") + "'") + "!" + area;
    }

    private static boolean looksLikeCell(String name) {
        return name.matches("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*C?[0-9]*|C[0-9]*");
    }
}
