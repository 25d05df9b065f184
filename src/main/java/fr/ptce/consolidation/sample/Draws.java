package fr.ptce.consolidation.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Reproducible draws: SplitMix64 (Steele, Lea and Flood, 2014), written here because the algorithms behind the JDK's own
 * generators are not part of their contract, and the committed sample must be the same on every JDK.
 */
final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Draws of one pole, independent of those of the others.
     *
     * @param seed seed of the campaign
     * @param stream number of the pole
     */
    Draws(long seed, long stream) {
        state = mix(seed) ^ mix(stream * STEP + 1);
    }

    /** A whole number between the two bounds, both included. */
    int between(int min, int max) {
        return min + (int) Long.remainderUnsigned(next(), (long) max - min + 1);
    }

    /** True that many times out of a hundred. */
    boolean chance(int pourCent) {
        return between(1, 100) <= pourCent;
    }

    /** One element. */
    <T> T oneOf(List<T> elements) {
        return elements.get(between(0, elements.size() - 1));
    }

    /** That many distinct elements, or all when there are fewer, in the order of the list. */
    <T> List<T> several(List<T> elements, int howMany) {
        List<T> kept = new ArrayList<>();
        int rest = Math.min(howMany, elements.size());
        for (int i = 0; i < elements.size() && rest > 0; i++) {
            if (between(1, elements.size() - i) <= rest) {
                kept.add(elements.get(i));
                rest--;
            }
        }
        return kept;
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long seed) {
        long z = seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
