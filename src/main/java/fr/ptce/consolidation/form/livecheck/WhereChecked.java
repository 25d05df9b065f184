package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldCheck;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.questionnaire.RulesMarkdown;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where each check is made: in the workbook while it is being filled in, or by the job only, and why. A rule is live when its
 * expression makes a formula.
 */
public final class WhereChecked implements RulesMarkdown.Place {
    private static final String YES = "en direct";

    private static final String NON = "au traitement : ";

    private final Definition definition;

    /** The checks of a definition. */
    public WhereChecked(Definition definition) {
        this.definition = definition;
    }

    @Override
    public String of(Rule rule) {
        return switch (rule.scope()) {
            case FICHIER -> NON + "porte sur le fichier lui-même";
            case CAMPAGNE -> NON + "compare plusieurs envois";
            case CELLULE -> ofAnswer(rule);
            case POLE, STRUCTURE -> ofSubmission(rule);
        };
    }

    /** Whether a workbook finds by itself what the job finds under that code, though the reading may understand more. */
    public boolean isLive(String code) {
        return AnswerMark.CODES.contains(code)
                || definition.rules().stream().anyMatch(rule -> rule.id().equals(code) && of(rule).startsWith(YES));
    }

    private static String ofAnswer(Rule rule) {
        if (rule.id().equals(FieldCheck.COC_COMMUNE_INCONNUE.code())) {
            return NON + "demande la liste des communes, anciennes comprises";
        }
        boolean check =
                Arrays.stream(FieldCheck.values()).anyMatch(each -> each.code().equals(rule.id()));
        if (check) {
            return YES;
        }
        return AnswerMark.CODES.contains(rule.id())
                ? "en direct, mais la lecture comprend davantage d’écritures"
                : NON + "dit comment la cellule a été lue";
    }

    private String ofSubmission(Rule rule) {
        if (LiveRules.isOfRepeatedAnswers(rule)) {
            return YES;
        }
        if (rule.expression().isEmpty()) {
            return NON + "demande un programme : liste du réseau, rapprochement de noms ou textes";
        }
        if (rule.fields().isEmpty()) {
            return NON + "ne désigne aucune question";
        }
        return reason(rule).map(why -> NON + why).orElse(YES);
    }

    private Optional<String> reason(Rule rule) {
        try {
            new Conditions(new Anywhere(rule.scope()), 0).broken(rule);
            return Optional.empty();
        } catch (NoFormulaException without) {
            return Optional.of(String.valueOf(without.getMessage()));
        }
    }

    @Override
    public String of(Field field, Expression condition) {
        try {
            boolean row = definition.structureFields().contains(field);
            Conditions conditions = new Conditions(new Anywhere(row ? Rule.Scope.STRUCTURE : Rule.Scope.POLE), 0);
            conditions.holds(condition, field.name(), Rule.Missing.VIDE);
            boolean code = field.commune().isPresent()
                    && field.constraint().filter(condition::equals).isPresent();
            return code ? YES + " pour un code ; un nom de commune, au traitement" : YES;
        } catch (NoFormulaException without) {
            return NON + without.getMessage();
        }
    }

    /** Every question the definition asks, as if each stood in one cell. */
    private final class Anywhere implements Variables {
        private final Rule.Scope scope;

        Anywhere(Rule.Scope scope) {
            this.scope = scope;
        }

        @Override
        public Formula answer(String name) {
            Field field = definition
                    .findField(name)
                    .filter(Field::isAsked)
                    .orElseThrow(() -> new NoFormulaException("« " + name + " » se déduit d’une autre réponse"));
            return PoleCalculations.formula(field, "A1");
        }

        @Override
        public Formula aggregate(String function, String field, Rule.Missing missing) {
            if (scope == Rule.Scope.STRUCTURE) {
                throw new NoFormulaException("une structure ne lit pas les autres");
            }
            return function.equals("join") ? Formula.text("A1") : Formula.number("A1");
        }
    }
}
