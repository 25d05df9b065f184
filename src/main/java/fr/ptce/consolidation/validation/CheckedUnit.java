package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Operand;
import fr.ptce.consolidation.questionnaire.Operands;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What rules are evaluated on: the pole, or one of its member structures. A structure also sees its pole's answers; the
 * pole sees aggregates over its structures.
 */
record CheckedUnit(Submission submission, List<StructureRow> rows, AnswerSet answers, int exercice) {
    /** Row of the pole's own answers, which stand on no row of the repeat. */
    static final int POLE = 0;

    private static final String NAME = "structure_nom";

    static CheckedUnit pole(Submission submission, int exercice) {
        return new CheckedUnit(submission, List.of(), submission.pole(), exercice);
    }

    static CheckedUnit structure(Submission submission, StructureRow row, int exercice) {
        return new CheckedUnit(submission, List.of(row), row.answers(), exercice);
    }

    /** Row of the sheet, {@link #POLE} for the pole. */
    int line() {
        return rows.isEmpty() ? POLE : rows.get(0).ligne();
    }

    /** Name of the structure as the pole wrote it, its row when it has none; "" for the pole. */
    String structure() {
        if (rows.isEmpty()) {
            return "";
        }
        return answers.get(NAME).value().findText().orElseGet(() -> "ligne " + line());
    }

    /** The answer to that field, the unit's own before the pole's. */
    Answer answer(String field) {
        Answer own = answers.get(field);
        return rows.isEmpty() || answers.answers().containsKey(field)
                ? own
                : submission.pole().get(field);
    }

    /** Whether an expression reads an answer that the questionnaire sent back did not ask for. */
    boolean dependsOnWhatWasNotAsked(Optional<Expression> expression) {
        return expression.stream().flatMap(read -> read.variables().stream()).anyMatch(this::isNotInForm);
    }

    private boolean isNotInForm(String variable) {
        if (!variable.endsWith(")")) {
            return answer(variable).state() == Answer.State.NOT_IN_FORM;
        }
        String field = variable.substring(variable.indexOf('(') + 1, variable.length() - 1);
        return submission.structures().stream()
                .anyMatch(row -> row.answers().get(field).state() == Answer.State.NOT_IN_FORM);
    }

    /** Whether a finding of the reading is about an answer of this unit's own. */
    boolean stands(Finding finding) {
        Answer own = answers.get(finding.champ());
        return finding.locations().stream().anyMatch(place -> own.sources().stream()
                .anyMatch(source -> source.feuille().equals(place.feuille())
                        && source.cellule().equals(place.cellule())));
    }

    /** The answers, with the parameters of a rule. */
    Operands operands(Rule rule) {
        Operands all = operands(rule.tolerance(), rule.missing());
        return name -> all.get(name.equals(Rule.SELF) ? rule.self() : name);
    }

    private Operands operands(String tolerance, Rule.Missing missing) {
        return name -> switch (name) {
            case "exercice" -> Operand.of(exercice);
            case "tolerance" -> Operand.of(tolerance.isEmpty() ? 0 : Double.parseDouble(tolerance));
            default ->
                name.endsWith(")")
                        ? Aggregate.of(name, submission.structures(), missing)
                        : AnswerOperands.of(answer(name));
        };
    }

    /** The answers, {@code .} being that of the field under constraint. */
    Operands operands(Field field) {
        Operands all = operands("", Rule.Missing.NON_EVALUABLE);
        return name -> all.get(name.equals(".") ? field.name() : name);
    }
}
