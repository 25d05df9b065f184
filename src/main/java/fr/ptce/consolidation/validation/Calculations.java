package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.Optional;

/** Values of the fields nobody types, such as the région of a département: from the answers of the same row. */
public final class Calculations {
    private Calculations() {}

    /** The value of a calculated field; empty when an answer it reads is missing, or when the field is typed. */
    public static Optional<String> value(Field field, AnswerSet answers) {
        return field.calculation()
                .flatMap(calculation -> calculation.text(name -> AnswerOperands.of(answers.get(name))))
                .filter(text -> !text.isBlank());
    }
}
