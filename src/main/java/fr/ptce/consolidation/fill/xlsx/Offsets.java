package fr.ptce.consolidation.fill.xlsx;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each of a series of spans begins, counted in rows, and the height of all. */
final class Offsets {
    private final int[] starts;

    private Offsets(int[] starts) {
        this.starts = starts;
    }

    static Offsets of(List<Integer> heights) {
        int[] starts = new int[heights.size() + 1];
        for (int i = 0; i < heights.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], heights.get(i));
        }
        return new Offsets(starts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Offsets offsets && Arrays.equals(starts, offsets.starts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts);
    }

    /** Rows before a span; after the last one, rows of all. */
    int at(int index) {
        return starts[index];
    }
}
