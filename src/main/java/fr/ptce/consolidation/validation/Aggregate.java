package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.questionnaire.Operand;
import fr.ptce.consolidation.questionnaire.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field seen from the pole: its sum, count, minimum or maximum over the member structures. */
final class Aggregate {
    private Aggregate() {}

    /**
     * The aggregate of that name.
     *
     * @param name such as {@code sum(etp_total)}
     * @param rows member structures
     * @param missing what a structure that did not answer does to a sum: zero, or a partial sum, which compares with nothing
     * @return {@link Operand#MISSING} when there is nothing to aggregate. A structure that answered SO counts for nothing
     */
    static Operand of(String name, List<StructureRow> rows, Rule.Missing missing) {
        String function = name.substring(0, name.indexOf('('));
        String field = name.substring(name.indexOf('(') + 1, name.length() - 1);
        List<Answer> answers = rows.stream()
                .map(row -> row.answers().get(field))
                .filter(answer -> answer.state() != Answer.State.SO)
                .toList();
        if (function.equals("count")) {
            return Operand.of((double) answers.stream().filter(Answer::isGiven).count());
        }
        if (function.equals("join")) {
            return join(answers, missing);
        }
        List<BigDecimal> numbers = new ArrayList<>();
        answers.forEach(answer -> number(answer).ifPresent(numbers::add));
        boolean partial = numbers.size() < answers.size() && missing != Rule.Missing.ZERO;
        if (numbers.isEmpty() || (function.equals("sum") && partial)) {
            return Operand.MISSING;
        }
        BigDecimal result =
                switch (function) {
                    case "sum" -> numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                    case "min" -> numbers.stream().reduce(BigDecimal::min).orElseThrow();
                    case "max" -> numbers.stream().reduce(BigDecimal::max).orElseThrow();
                    default -> throw new IllegalArgumentException("unknown aggregate " + name);
                };
        return Operand.of(result.doubleValue());
    }

    /** Every code of every answer; what some did not answer is not known to be absent, unless missing answers are empty. */
    private static Operand join(List<Answer> answers, Rule.Missing missing) {
        boolean partial = !answers.stream().allMatch(Answer::isGiven);
        if (answers.isEmpty() || (partial && missing == Rule.Missing.NON_EVALUABLE)) {
            return Operand.MISSING;
        }
        return Operand.of(answers.stream()
                .map(AnswerOperands::of)
                .filter(Operand.Present.class::isInstance)
                .map(operand -> ((Operand.Present) operand).value().toString())
                .collect(Collectors.joining(" ")));
    }

    /** A number, or a code that is one. */
    private static Optional<BigDecimal> number(Answer answer) {
        if (!(AnswerOperands.of(answer) instanceof Operand.Present present)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(present.value().toString()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
