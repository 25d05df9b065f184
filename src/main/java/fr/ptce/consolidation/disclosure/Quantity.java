package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.questionnaire.Expression;
import java.util.Map;
import java.util.TreeMap;

/**
 * A quantity each unit has, as a combination of answers: two indicators that add up the same answers print the same
 * number, and one that adds up several is the sum of theirs.
 *
 * @param terms how many times each answer is counted
 */
record Quantity(Map<String, Long> terms) {
    Quantity {
        terms = java.util.Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    static Quantity of(Expression expression) {
        LinearForm form = expression.render(new LinearFormReader());
        return form.isLinear() ? new Quantity(form.terms()) : only(expression.source());
    }

    /** What is not split. */
    static Quantity only(String term) {
        return new Quantity(Map.of(term, 1L));
    }

    /** The quotient by something else. */
    Quantity par(String denominator) {
        Map<String, Long> quotients = new TreeMap<>();
        terms.forEach((term, times) -> quotients.put(quotient(term, denominator), times));
        return new Quantity(quotients);
    }

    static String quotient(String term, String denominator) {
        return term + " / " + denominator;
    }

    boolean isComposed() {
        return terms.size() > 1;
    }
}
