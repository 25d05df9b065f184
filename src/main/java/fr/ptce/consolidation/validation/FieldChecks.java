package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Outcome;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The checks of one answer by itself, from its field's line in {@code survey.csv}: asked or not, mandatory, constraint,
 * length, codes that go with no other. What could not be read is the reader's finding already.
 *
 * <p>A mandatory answer that is missing is to be justified, not blocking: the selection weighs completeness. The line
 * {@code FDM-OBLIGATOIRE} of {@code regles.csv} may decide otherwise, for all fields or for those it lists.
 */
final class FieldChecks {
    private final List<Field> fields;
    private final FindingWriter writer;

    FieldChecks(List<Field> fields, FindingWriter writer) {
        this.fields = fields.stream()
                .filter(field -> field.isAsked() && !field.readOnly())
                .toList();
        this.writer = writer;
    }

    /** What the checks of one unit gave. */
    record Result(List<Finding> findings, int requis, int requisRepondus, Set<String> outOfScope) {}

    /**
     * Checks every field of a unit.
     *
     * @param rules findings of the rules on the same unit: an answer they already refuse is not refused twice
     */
    Result check(CheckedUnit unit, List<Finding> rules) {
        Set<String> refused = rules.stream().map(Finding::champ).collect(Collectors.toCollection(TreeSet::new));
        List<Finding> findings = new ArrayList<>();
        Set<String> outOfScope = new TreeSet<>();
        int required = 0;
        int answered = 0;
        for (Field field : fields) {
            Answer answer = unit.answer(field.name());
            if (!isRelevant(unit, field)) {
                outOfScope.add(field.name());
                if (answer.isGiven() && !refused.contains(field.name()) && isSurelyNotAsked(unit, field)) {
                    findings.add(writer.notAsked(unit, field));
                }
                continue;
            }
            if (isRequired(unit, field) && isDemanded(answer)) {
                required++;
                answered += tellsSomething(answer) ? 1 : 0;
                if (answer.state() == Answer.State.BLANK || isAllNo(answer)) {
                    findings.add(writer.missing(unit, field));
                }
            }
            if (answer.isGiven()) {
                checkGiven(unit, field, answer, findings);
            }
        }
        return new Result(findings, required, answered, outOfScope);
    }

    /** SO leaves the denominator, and so does what the questionnaire sent back did not ask, or not as mandatory. */
    private static boolean isDemanded(Answer answer) {
        return answer.state() != Answer.State.SO
                && answer.state() != Answer.State.NOT_DEMANDED
                && answer.state() != Answer.State.NOT_IN_FORM;
    }

    /** NSP answers the demand and tells nothing; so does a question to tick where nothing is ticked. */
    private static boolean tellsSomething(Answer answer) {
        return answer.isGiven()
                && answer.value()
                        .findChoices()
                        .map(choices -> !choices.chosen().isEmpty())
                        .orElse(true);
    }

    /** Every box is No: the mandatory question wants one ticked, or NSP in the one that is not known. */
    private static boolean isAllNo(Answer answer) {
        return answer.value()
                .findChoices()
                .filter(choices ->
                        choices.chosen().isEmpty() && choices.unknown().isEmpty())
                .isPresent();
    }

    private void checkGiven(CheckedUnit unit, Field field, Answer answer, List<Finding> findings) {
        if (isBroken(unit, field)) {
            findings.add(writer.constraint(unit, field));
        } else {
            NearCommunes.ofUnknown(field, answer)
                    .ifPresent(near -> findings.add(writer.unknownCommune(unit, field, near)));
        }
        answer.value()
                .findText()
                .map(String::length)
                .filter(length -> field.maxLength() > 0 && length > field.maxLength())
                .ifPresent(length -> findings.add(writer.tooLong(unit, field, length)));
        answer.value()
                .findChoices()
                .map(Value.Choices::chosen)
                .filter(chosen -> chosen.size() > 1)
                .flatMap(chosen -> field.getList().codes().stream()
                        .filter(code -> code.exclusive() && chosen.contains(code.name()))
                        .findFirst())
                .map(Code::label)
                .ifPresent(label -> findings.add(writer.exclusive(unit, field, label)));
    }

    private static boolean isBroken(CheckedUnit unit, Field field) {
        return field.constraint()
                .map(constraint -> constraint.test(unit.operands(field), Rule.Missing.NON_EVALUABLE))
                .filter(outcome -> outcome == Outcome.KO)
                .isPresent();
    }

    /**
     * As in XLSForm: a blank answer makes a comparison false, and the question is not asked; but one that hangs on a question
     * the questionnaire sent back does not hold was asked of everybody.
     */
    private static boolean isRelevant(CheckedUnit unit, Field field) {
        return unit.dependsOnWhatWasNotAsked(field.relevant())
                || holds(unit, field.relevant(), Rule.Missing.VIDE, field).orElse(true);
    }

    /** Not asked whatever the blanks may become. */
    private static boolean isSurelyNotAsked(CheckedUnit unit, Field field) {
        return field.relevant()
                .map(relevant -> relevant.test(unit.operands(field), Rule.Missing.NON_EVALUABLE))
                .filter(outcome -> outcome == Outcome.KO)
                .isPresent();
    }

    private static boolean isRequired(CheckedUnit unit, Field field) {
        return holds(unit, field.required(), Rule.Missing.VIDE, field).orElse(false);
    }

    private static Optional<Boolean> holds(
            CheckedUnit unit, Optional<Expression> condition, Rule.Missing missing, Field field) {
        return condition.map(expression -> expression.test(unit.operands(field), missing) == Outcome.OK);
    }
}
