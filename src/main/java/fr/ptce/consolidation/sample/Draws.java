package fr.ptce.consolidation.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Reproducible draws: SplitMix64 (Steele, Lea and Flood, 2014), written here because the algorithms behind the JDK's own
 * generators are not part of their contract, and the committed sample must be the same on every JDK.
 */
final class Draws {
    private static final long PAS = 0x9E3779B97F4A7C15L;

    private long etat;

    /**
     * Draws of one pole, independent of those of the others.
     *
     * @param graine seed of the campaign
     * @param flux number of the pole
     */
    Draws(long graine, long flux) {
        etat = melange(graine) ^ melange(flux * PAS + 1);
    }

    /** A whole number between the two bounds, both included. */
    int entier(int min, int max) {
        return min + (int) Long.remainderUnsigned(suivant(), (long) max - min + 1);
    }

    /** True that many times out of a hundred. */
    boolean chance(int pourCent) {
        return entier(1, 100) <= pourCent;
    }

    /** One element. */
    <T> T parmi(List<T> elements) {
        return elements.get(entier(0, elements.size() - 1));
    }

    /** That many distinct elements, or all when there are fewer, in the order of the list. */
    <T> List<T> plusieurs(List<T> elements, int combien) {
        List<T> retenus = new ArrayList<>();
        int reste = Math.min(combien, elements.size());
        for (int i = 0; i < elements.size() && reste > 0; i++) {
            if (entier(1, elements.size() - i) <= reste) {
                retenus.add(elements.get(i));
                reste--;
            }
        }
        return retenus;
    }

    private long suivant() {
        etat += PAS;
        return melange(etat);
    }

    private static long melange(long graine) {
        long z = graine;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
