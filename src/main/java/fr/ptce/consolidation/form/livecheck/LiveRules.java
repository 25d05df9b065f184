package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules across fields a workbook can check by itself. */
final class LiveRules {
    private final Definition definition;
    private final int exercice;

    LiveRules(Definition definition, int exercice) {
        this.definition = definition;
        this.exercice = exercice;
    }

    /** Those of one unit in force that year, with the formula that is TRUE when they are broken, in the order of the file. */
    Map<Rule, String> of(Rule.Scope scope, Variables variables) {
        Conditions conditions = new Conditions(variables, exercice);
        Map<Rule, String> live = new LinkedHashMap<>();
        for (Rule rule : definition.rules()) {
            boolean asked = rule.scope() == scope
                    && rule.isValidFor(exercice)
                    && rule.expression().isPresent()
                    && !rule.fields().isEmpty();
            if (asked) {
                formula(rule, conditions).ifPresent(formula -> live.put(rule, formula));
            }
        }
        return live;
    }

    private static Optional<String> formula(Rule rule, Conditions conditions) {
        try {
            return Optional.of(conditions.broken(rule));
        } catch (NoFormulaException without) {
            return Optional.empty();
        }
    }

    /** The rules whose finding is shown on that field. */
    static List<Rule> on(String field, Map<Rule, String> live) {
        return live.keySet().stream()
                .filter(rule -> rule.fields().get(0).equals(field))
                .toList();
    }
}
