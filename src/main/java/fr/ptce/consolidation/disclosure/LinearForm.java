package fr.ptce.consolidation.disclosure;

import java.util.Map;
import java.util.TreeMap;

/**
 * An expression as a combination of answers, when it is one.
 *
 * @param termes how many times each answer is counted, without what counts for nothing
 * @param genre what it is
 */
record LinearForm(Map<String, Long> termes, Genre genre) {
    /** What an expression may be. */
    enum Genre {
        LINEAIRE,
        CONSTANTE,
        RELATION,
        AUTRE
    }

    static final LinearForm AUTRE = new LinearForm(Map.of(), Genre.AUTRE);
    static final LinearForm CONSTANTE = new LinearForm(Map.of(), Genre.CONSTANTE);

    LinearForm {
        termes = java.util.Collections.unmodifiableMap(new TreeMap<>(termes));
    }

    boolean isLineaire() {
        return genre == Genre.LINEAIRE;
    }

    boolean isRelation() {
        return genre == Genre.RELATION;
    }

    LinearForm plus(LinearForm other, long times) {
        if (!isLineaire() || !other.isLineaire()) {
            return AUTRE;
        }
        Map<String, Long> sum = new TreeMap<>(termes);
        other.termes.forEach((terme, count) -> sum.merge(terme, times * count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return new LinearForm(sum, Genre.LINEAIRE);
    }
}
