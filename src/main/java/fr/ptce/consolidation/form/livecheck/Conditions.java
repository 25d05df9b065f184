package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The conditions of the definition as formulas that are always TRUE or FALSE, for one unit. As in the job, a condition
 * one of whose answers is SO neither holds nor fails; nor does one that lacks an answer, unless it says what it takes
 * instead.
 */
final class Conditions {
    private final Variables variables;
    private final int exercice;

    Conditions(Variables variables, int exercice) {
        this.variables = variables;
        this.exercice = exercice;
    }

    /**
     * TRUE when the condition holds.
     *
     * @param self field {@code .} stands for, "" when none
     * @throws NoFormulaException when no formula can say it
     */
    String holds(Expression condition, String self, Rule.Missing missing) {
        return guarded(condition, self, "", missing, Conditions::sure);
    }

    /** TRUE when all are; those that always are go without saying. */
    static String all(String... conditions) {
        List<String> telling =
                Stream.of(conditions).filter(each -> !each.equals("TRUE")).toList();
        return switch (telling.size()) {
            case 0 -> "TRUE";
            case 1 -> telling.get(0);
            default -> "AND(" + String.join(",", telling) + ")";
        };
    }

    /** What meets something it cannot compute does not hold. */
    private static String sure(String body) {
        return body.equals("TRUE") || body.equals("FALSE") ? body : "IFERROR(" + body + ",FALSE)";
    }

    /** TRUE when the condition surely fails. */
    String fails(Expression condition, String self, Rule.Missing missing) {
        return fails(condition, self, "", missing);
    }

    /** TRUE when the rule is broken. */
    String broken(Rule rule) {
        String fails = fails(rule.expression().orElseThrow(), rule.self(), rule.tolerance(), rule.missing());
        Optional<String> applies = rule.condition()
                .map(condition -> guarded(condition, rule.self(), rule.tolerance(), rule.missing(), Conditions::sure));
        return applies.map(condition -> "IF(" + condition + "," + fails + ",FALSE)")
                .orElse(fails);
    }

    private String fails(Expression condition, String self, String tolerance, Rule.Missing missing) {
        return guarded(condition, self, tolerance, missing, body -> "IFERROR(NOT(" + body + "),FALSE)");
    }

    private String guarded(
            Expression condition, String self, String tolerance, Rule.Missing missing, UnaryOperator<String> test) {
        ExpressionFormula rendering = new ExpressionFormula(variables, self, exercice, tolerance, missing);
        String body = test.apply(condition.render(rendering).asCondition());
        List<String> guards = new ArrayList<>();
        for (String name : condition.variables()) {
            if (!name.equals("exercice") && !name.equals("tolerance")) {
                String cell = cell(name, self, missing);
                guards.add(
                        missing == Rule.Missing.NON_EVALUABLE
                                ? AnswerMark.given(cell)
                                : cell + "<>" + AnswerMark.SO.quoted());
            }
        }
        String guard = all(guards.toArray(String[]::new));
        return guard.equals("TRUE") ? body : "IF(" + guard + "," + body + ",FALSE)";
    }

    /** An aggregate is named as a call: {@code sum(etp_total)}. */
    private String cell(String name, String self, Rule.Missing missing) {
        int open = name.indexOf('(');
        return open < 0
                ? variables.answer(name.equals(".") ? self : name).text()
                : variables
                        .aggregate(name.substring(0, open), name.substring(open + 1, name.length() - 1), missing)
                        .text();
    }
}
