package fr.ptce.consolidation.disclosure;

import java.util.Map;
import java.util.TreeMap;

/**
 * An expression as a combination of answers, when it is one.
 *
 * @param terms how many times each answer is counted, without what counts for nothing
 * @param kind what it is
 */
record LinearForm(Map<String, Long> terms, FormShape kind) {
    /** What an expression may be. */
    enum FormShape {
        LINEAIRE,
        CONSTANTE,
        RELATION,
        AUTRE
    }

    static final LinearForm OTHER = new LinearForm(Map.of(), FormShape.AUTRE);
    static final LinearForm CONSTANT = new LinearForm(Map.of(), FormShape.CONSTANTE);

    LinearForm {
        terms = java.util.Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    boolean isLinear() {
        return kind == FormShape.LINEAIRE;
    }

    boolean isRelation() {
        return kind == FormShape.RELATION;
    }

    LinearForm plus(LinearForm other, long times) {
        if (!isLinear() || !other.isLinear()) {
            return OTHER;
        }
        Map<String, Long> sum = new TreeMap<>(terms);
        other.terms.forEach((term, count) -> sum.merge(term, times * count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return new LinearForm(sum, FormShape.LINEAIRE);
    }
}
