package fr.ptce.consolidation.store;

import fr.ptce.consolidation.form.Answer;
import fr.ptce.consolidation.form.AnswerSet;
import fr.ptce.consolidation.form.Value;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.Operand;
import org.jspecify.annotations.Nullable;

/** Values of the fields nobody types, such as the région of a département: from the answers of the same row. */
final class Calculations {
    private Calculations() {}

    /** The value of a calculated field, null when an answer it reads is missing. */
    static @Nullable String value(Field field, AnswerSet answers) {
        if (field.type() != FieldType.CALCULATE || field.calculation().isEmpty()) {
            return null;
        }
        return field.calculation()
                .get()
                .text(name -> toOperand(answers.get(name)))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static Operand toOperand(Answer answer) {
        if (answer.state() == Answer.State.SO) {
            return Operand.SANS_OBJET;
        }
        Value value = answer.value();
        if (value instanceof Value.Quantity quantity) {
            return Operand.of(quantity.number().doubleValue());
        }
        if (value instanceof Value.Text text) {
            return Operand.of(text.text());
        }
        if (value instanceof Value.Choice choice) {
            return Operand.of(choice.code());
        }
        if (value instanceof Value.Choices choices) {
            return Operand.of(String.join(" ", choices.chosen()));
        }
        return value instanceof Value.Day day ? Operand.of(day.day().toString()) : Operand.MISSING;
    }
}
