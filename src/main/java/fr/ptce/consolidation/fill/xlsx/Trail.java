package fr.ptce.consolidation.fill.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * Where a written row comes from: in which iteration of which loops.
 *
 * @param outer the loops around, null at the top
 * @param loop the innermost loop
 * @param iteration from 0
 */
record Trail(@Nullable Trail outer, Block.Loop loop, int iteration) {
    /** The iteration of a loop on this trail, or -1. */
    static int iteration(@Nullable Trail trail, Block.Loop loop) {
        for (Trail t = trail; t != null; t = t.outer()) {
            if (t.loop().header().equals(loop.header())) {
                return t.iteration();
            }
        }
        return -1;
    }
}
