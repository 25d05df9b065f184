package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules across fields a workbook can check by itself. */
final class LiveRules {
    /** Rules that are a class, and yet a formula: an answer of a structure may not be that of another above it. */
    private static final Set<String> OF_REPEATED_ANSWERS = Set.of("RWD-SIRET");

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
                rule.each().forEach(each -> formula(each, conditions).ifPresent(formula -> live.put(each, formula)));
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

    /** Those in force that year that refuse an answer another row gives already, among the questions asked. */
    List<Rule> ofRepeatedAnswers(Set<String> questions) {
        return definition.rules().stream()
                .filter(LiveRules::isOfRepeatedAnswers)
                .filter(rule -> rule.isValidFor(exercice) && questions.contains(rule.self()))
                .toList();
    }

    /** Whether the rule is one of these. */
    static boolean isOfRepeatedAnswers(Rule rule) {
        return OF_REPEATED_ANSWERS.contains(rule.id()) && rule.expression().isEmpty();
    }

    /** The rules whose finding is shown on that field. */
    static List<Rule> on(String field, Map<Rule, String> live) {
        return live.keySet().stream()
                .filter(rule -> rule.fields().get(0).equals(field))
                .toList();
    }
}
