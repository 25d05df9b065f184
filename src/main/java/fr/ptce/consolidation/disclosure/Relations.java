package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How sums of different answers over the same units hold together: one that adds up several answers, and the rules of the
 * questionnaire that say a total is the sum of its details.
 */
final class Relations {
    private final LinearSystem system;
    private final Map<UnitSet, Map<Quantity, Unknown>> sums = new LinkedHashMap<>();

    Relations(LinearSystem system) {
        this.system = system;
        system.sums().forEach((sum, unknown) -> sums.computeIfAbsent(sum.unitSet(), absent -> new LinkedHashMap<>())
                .put(sum.quantity(), unknown));
    }

    void add(List<Rule> rules) {
        sums.values()
                .forEach(known -> known.forEach((grandeur, unknown) -> {
                    if (grandeur.isComposed()) {
                        relate(known, grandeur.terms(), Optional.of(unknown));
                    }
                }));
        rules.stream()
                .flatMap(rule -> rule.expression().stream())
                .map(Relations::form)
                .filter(LinearForm::isRelation)
                .forEach(form -> sums.values().forEach(known -> relate(known, form.terms())));
    }

    private static LinearForm form(Expression expression) {
        return expression.render(new LinearFormReader());
    }

    private void relate(Map<Quantity, Unknown> known, Map<String, Long> terms) {
        relate(known, terms, Optional.empty());
        for (String total : terms.keySet()) {
            Map<String, Long> quotients = new TreeMap<>();
            terms.forEach((term, times) -> {
                if (!term.equals(total)) {
                    quotients.put(Quantity.quotient(term, "${" + total + "}"), times);
                }
            });
            relate(known, quotients, Optional.empty());
        }
    }

    /** Nothing is known when one of the terms is printed nowhere for those units. */
    private void relate(Map<Quantity, Unknown> known, Map<String, Long> terms, Optional<Unknown> total) {
        Map<Unknown, Long> relation = new LinkedHashMap<>();
        for (Map.Entry<String, Long> term : terms.entrySet()) {
            Unknown unknown = known.get(Quantity.only(term.getKey()));
            if (unknown == null) {
                return;
            }
            relation.merge(unknown, term.getValue(), Long::sum);
        }
        total.ifPresent(unknown -> relation.merge(unknown, -1L, Long::sum));
        system.relation(relation);
    }
}
