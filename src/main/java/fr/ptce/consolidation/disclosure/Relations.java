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
    private final LinearSystem systeme;
    private final Map<UnitSet, Map<Quantity, Unknown>> sommes = new LinkedHashMap<>();

    Relations(LinearSystem systeme) {
        this.systeme = systeme;
        systeme.sommes()
                .forEach((somme, inconnue) -> sommes.computeIfAbsent(somme.ensemble(), absent -> new LinkedHashMap<>())
                        .put(somme.grandeur(), inconnue));
    }

    void add(List<Rule> rules) {
        sommes.values()
                .forEach(known -> known.forEach((grandeur, inconnue) -> {
                    if (grandeur.isComposee()) {
                        relate(known, grandeur.termes(), Optional.of(inconnue));
                    }
                }));
        rules.stream()
                .flatMap(rule -> rule.expression().stream())
                .map(Relations::forme)
                .filter(LinearForm::isRelation)
                .forEach(forme -> sommes.values().forEach(known -> relate(known, forme.termes())));
    }

    private static LinearForm forme(Expression expression) {
        return expression.render(new LinearFormReader());
    }

    private void relate(Map<Quantity, Unknown> known, Map<String, Long> termes) {
        relate(known, termes, Optional.empty());
        for (String total : termes.keySet()) {
            Map<String, Long> quotients = new TreeMap<>();
            termes.forEach((terme, times) -> {
                if (!terme.equals(total)) {
                    quotients.put(Quantity.quotient(terme, "${" + total + "}"), times);
                }
            });
            relate(known, quotients, Optional.empty());
        }
    }

    /** Nothing is known when one of the terms is printed nowhere for those units. */
    private void relate(Map<Quantity, Unknown> known, Map<String, Long> termes, Optional<Unknown> total) {
        Map<Unknown, Long> relation = new LinkedHashMap<>();
        for (Map.Entry<String, Long> terme : termes.entrySet()) {
            Unknown inconnue = known.get(Quantity.seule(terme.getKey()));
            if (inconnue == null) {
                return;
            }
            relation.merge(inconnue, terme.getValue(), Long::sum);
        }
        total.ifPresent(inconnue -> relation.merge(inconnue, -1L, Long::sum));
        systeme.relation(relation);
    }
}
