package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells of a sheet some of whose addresses stand twice: what all say alike is kept, what they say differently is one
 * cell that cannot be read. A blank one says nothing.
 */
final class StrayCells {
    /** Characters of an unreadable cell that people are shown. */
    private static final int EXCERPT = 200;

    private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();

    /** Adds a cell beside those of the same address. */
    void add(Cell cell) {
        rows.computeIfAbsent(cell.row(), any -> new TreeMap<>()).merge(cell.column(), cell, StrayCells::both);
    }

    /** The cells, each once, by row then by column. */
    SortedMap<Integer, Collection<Cell>> byRow() {
        SortedMap<Integer, Collection<Cell>> all = new TreeMap<>();
        rows.forEach((row, cells) -> all.put(row, new ArrayList<>(cells.values())));
        return all;
    }

    /** A cell that may stand on either row: it is read on neither. */
    static List<Cell> onEither(Cell cell, int otherRow) {
        String seen = excerpt(cell.text()) + " (" + CellAddress.a1(cell.row(), cell.column()) + " ou "
                + CellAddress.a1(otherRow, cell.column()) + ")";
        return List.of(unreadable(cell.row(), cell, seen), unreadable(otherRow, cell, seen));
    }

    private static Cell both(Cell one, Cell other) {
        if (one.equals(other)) {
            return one;
        }
        return unreadable(one.row(), one, excerpt(one.text() + " ou " + other.text()));
    }

    private static Cell unreadable(int row, Cell cell, String seen) {
        return new Cell(row, cell.column(), Cell.Type.UNREADABLE, seen, cell.formula());
    }

    /** The first characters of a text, none cut in two. */
    static String excerpt(String text) {
        return Excerpt.of(text, EXCERPT);
    }
}
