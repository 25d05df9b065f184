package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Operand;
import fr.ptce.consolidation.questionnaire.Operands;
import fr.ptce.consolidation.questionnaire.Outcome;
import fr.ptce.consolidation.questionnaire.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the answers of one pole: plausible, complete, consistent with each other, and equal to those imposed.
 *
 * <p>The questions this class knows have an answer that looks like life; any other, because the network added it, gets
 * one of its type that meets its constraint. A question that is not relevant stays blank.
 */
final class AnswerDraft {
    private final Definition definition;
    private final int exercice;

    /**
     * Answers the questions of a definition.
     *
     * @param exercice accounting year, latest year of creation a pole may give
     */
    AnswerDraft(Definition definition, int exercice) {
        this.definition = definition;
        this.exercice = exercice;
    }

    /** Answers what is asked, drawing what is free from {@code draws}. */
    SampleSubmission draft(PoleOrder order, Draws draws) {
        List<DraftAnswers> lines = new ArrayList<>();
        for (int rank = 0; rank < order.lignes().size(); rank++) {
            DraftAnswers line = new DraftAnswers(definition.structureFields());
            StructureSubject subject = new StructureSubject(order, rank, line, draws);
            answers(line, order.lignes().get(rank), field -> StructureAnswers.of(field, subject), draws);
            lines.add(line);
        }
        DraftAnswers answers = new DraftAnswers(definition.poleFields());
        PoleSubject subject = new PoleSubject(order, lines, answers, exercice, draws);
        answers(answers, order.imposes(), field -> PoleAnswers.of(field, subject), draws);
        return new SampleSubmission(order.pole(), answers, lines);
    }

    private void answers(DraftAnswers answers, Map<String, Value> imposed, KnownAnswers known, Draws draws) {
        Operands operands = name -> name.equals("exercice") ? Operand.of(exercice) : answers.operand(name);
        for (Field field : answers.fields()) {
            Value impose = imposed.get(field.name());
            if (impose != null) {
                put(answers, field, impose);
            } else if (field.isAsked() && isRelevant(field, operands)) {
                put(answers, field, known.of(field.name()).orElseGet(() -> any(field, operands, draws)));
            }
        }
    }

    private static void put(DraftAnswers answers, Field field, Value value) {
        if (!value.isNone()) {
            answers.set(field.name(), value);
        }
    }

    private static boolean isRelevant(Field field, Operands operands) {
        return field.relevant()
                .map(condition -> condition.test(operands, Rule.Missing.VIDE) == Outcome.OK)
                .orElse(true);
    }

    /** An answer to a question this class knows nothing of: of its type, meeting its constraint; none when none fits. */
    private static Value any(Field field, Operands operands, Draws draws) {
        if (field.readOnly() || !field.defaultText().isEmpty()) {
            return Value.NONE;
        }
        List<Value> trials = new ArrayList<>();
        switch (field.type()) {
            case SELECT_ONE ->
                trials.add(new Value.Choice(draws.oneOf(
                        field.getList().codes().stream().map(Code::name).toList())));
            case SELECT_MULTIPLE ->
                trials.add(DraftAnswers.codes(draws.several(DraftAnswers.codesThatAdd(field), draws.between(1, 2))));
            case INTEGER, DECIMAL ->
                List.of(draws.between(0, 20), 1, 0)
                        .forEach(number -> trials.add(new Value.Quantity(BigDecimal.valueOf(number))));
            case TEXT -> trials.add(new Value.Text("Réponse fictive"));
            case DATE, CALCULATE -> {}
        }
        return trials.stream()
                .filter(value -> accepts(field, value, operands))
                .findFirst()
                .orElse(Value.NONE);
    }

    private static boolean accepts(Field field, Value value, Operands operands) {
        DraftAnswers only = new DraftAnswers(List.of(field));
        only.set(field.name(), value);
        Operand answer = only.operand(field.name());
        return field.constraint()
                .map(constraint ->
                        constraint.test(name -> name.equals(".") ? answer : operands.get(name), Rule.Missing.VIDE)
                                != Outcome.KO)
                .orElse(true);
    }

    /** The answers that look like life: absent for a question nobody wrote one for. */
    @FunctionalInterface
    private interface KnownAnswers {
        Optional<Value> of(String field);
    }

    /** What the answers about a structure depend on. */
    record StructureSubject(PoleOrder order, int rank, DraftAnswers answers, Draws draws) {}

    /** What the answers of a pole depend on. */
    record PoleSubject(PoleOrder order, List<DraftAnswers> lignes, DraftAnswers answers, int exercice, Draws draws) {}
}
