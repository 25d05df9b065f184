package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a number must be to be possible, as far as it can be told from itself: the constraint of its question and the
 * blocking rules that read nothing else. For the message a cell shows as soon as something is typed in it.
 */
public final class PossibleNumber {
    private static final Set<String> PARAMETERS = Set.of(Rule.SELF, "exercice", "tolerance");

    private PossibleNumber() {}

    /** The formula that is TRUE when the number of a cell may be an answer to that question; "TRUE" when any may. */
    public static String formula(Definition definition, int exercice, Field field, String cell) {
        Stream<Rule> rules = definition.rules().stream()
                .flatMap(rule -> rule.each().stream())
                .filter(rule -> rule.self().equals(field.name()) && rule.appliedSeverity() == Severity.ERROR)
                .filter(rule -> rule.isValidFor(exercice) && rule.condition().isEmpty());
        Variables only = new Only(field, cell);
        return Conditions.all(Stream.concat(
                        field.constraint().stream().map(each -> holds(each, field, exercice, "", only)),
                        rules.flatMap(rule -> rule.expression().stream()
                                .map(each -> holds(each, field, exercice, rule.tolerance(), only))))
                .flatMap(Optional::stream)
                .toArray(String[]::new));
    }

    private static Optional<String> holds(
            Expression condition, Field field, int exercice, String tolerance, Variables only) {
        boolean alone =
                condition.variables().stream().allMatch(name -> PARAMETERS.contains(name) || name.equals(field.name()));
        return alone
                ? Optional.of(condition
                        .render(new ExpressionFormula(
                                only, field.name(), exercice, tolerance, Rule.Missing.NON_EVALUABLE))
                        .asCondition())
                : Optional.empty();
    }

    /** One answer, in one cell. */
    private record Only(Field field, String cell) implements Variables {
        @Override
        public Formula answer(String name) {
            return PoleCalculations.formula(field, cell);
        }

        @Override
        public Formula aggregate(String function, String name, Rule.Missing missing) {
            throw new NoFormulaException("une réponse ne lit pas les autres");
        }
    }
}
