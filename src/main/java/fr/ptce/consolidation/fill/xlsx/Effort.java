package fr.ptce.consolidation.fill.xlsx;

import java.util.IdentityHashMap;

/**
 * Counts the cells that formulas read, so that a running total over hundreds of thousands of rows does not keep a machine busy for days:
 * past a limit, the copies of that formula are left to the spreadsheet, which computes them when it opens the workbook.
 */
final class Effort {
    private static final long MAX_READS = 10_000_000;

    private final IdentityHashMap<TemplateCell, Count> counts = new IdentityHashMap<>();
    private Count current = new Count();

    private static final class Count {
        private long reads;
    }

    /** A formula has read too much. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("Too many cells to read", null, false, false);
        }
    }

    /** A formula begins to be computed; false when its copies have no reads left. */
    boolean begin(TemplateCell formula) {
        current = counts.computeIfAbsent(formula, f -> new Count());
        return current.reads < MAX_READS;
    }

    /** One more cell is read. */
    void read() {
        if (++current.reads >= MAX_READS) {
            throw new TooMuch();
        }
    }
}
