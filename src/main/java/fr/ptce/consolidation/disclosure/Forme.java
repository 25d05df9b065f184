package fr.ptce.consolidation.disclosure;

import java.util.Map;
import java.util.TreeMap;

/**
 * An expression as a combination of answers, when it is one.
 *
 * @param termes how many times each answer is counted, without what counts for nothing
 * @param genre what it is
 */
record Forme(Map<String, Long> termes, Genre genre) {
    /** What an expression may be. */
    enum Genre {
        LINEAIRE,
        CONSTANTE,
        RELATION,
        AUTRE
    }

    static final Forme AUTRE = new Forme(Map.of(), Genre.AUTRE);
    static final Forme CONSTANTE = new Forme(Map.of(), Genre.CONSTANTE);

    Forme {
        termes = java.util.Collections.unmodifiableMap(new TreeMap<>(termes));
    }

    boolean isLineaire() {
        return genre == Genre.LINEAIRE;
    }

    boolean isRelation() {
        return genre == Genre.RELATION;
    }

    Forme plus(Forme other, long times) {
        if (!isLineaire() || !other.isLineaire()) {
            return AUTRE;
        }
        Map<String, Long> sum = new TreeMap<>(termes);
        other.termes.forEach((terme, count) -> sum.merge(terme, times * count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return new Forme(sum, Genre.LINEAIRE);
    }
}
