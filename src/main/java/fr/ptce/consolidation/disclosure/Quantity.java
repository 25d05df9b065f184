package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.questionnaire.Expression;
import java.util.Map;
import java.util.TreeMap;

/**
 * A quantity each unit has, as a combination of answers: two indicators that add up the same answers print the same
 * number, and one that adds up several is the sum of theirs.
 *
 * @param termes how many times each answer is counted
 */
record Quantity(Map<String, Long> termes) {
    Quantity {
        termes = java.util.Collections.unmodifiableMap(new TreeMap<>(termes));
    }

    static Quantity of(Expression expression) {
        LinearForm forme = expression.render(new LinearFormReader());
        return forme.isLineaire() ? new Quantity(forme.termes()) : seule(expression.source());
    }

    /** What is not split. */
    static Quantity seule(String terme) {
        return new Quantity(Map.of(terme, 1L));
    }

    /** The quotient by something else. */
    Quantity par(String denominateur) {
        Map<String, Long> quotients = new TreeMap<>();
        termes.forEach((terme, times) -> quotients.put(quotient(terme, denominateur), times));
        return new Quantity(quotients);
    }

    static String quotient(String terme, String denominateur) {
        return terme + " / " + denominateur;
    }

    boolean isComposee() {
        return termes.size() > 1;
    }
}
