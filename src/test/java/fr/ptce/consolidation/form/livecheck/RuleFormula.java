package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.function.UnaryOperator;

/** The formula of one rule, its answers standing where a test puts them. */
public final class RuleFormula {
    private RuleFormula() {}

    /**
     * TRUE when the rule is broken.
     *
     * @param cell the cell of an answer, or of an aggregate such as {@code sum(etp_total)}
     */
    public static String broken(Definition definition, Rule rule, int exercice, UnaryOperator<String> cell) {
        Variables variables = new Variables() {
            @Override
            public Formula answer(String name) {
                Field field = definition.findField(name).orElseThrow();
                return PoleCalculations.formula(field, cell.apply(name));
            }

            @Override
            public Formula aggregate(String function, String field, Rule.Missing missing) {
                String reference = cell.apply(function + "(" + field + ")");
                return function.equals("join") ? Formula.text(reference) : Formula.number(reference);
            }
        };
        return new Conditions(variables, exercice).broken(rule);
    }
}
