package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Operand;

/** How an answer enters an expression. */
public final class AnswerOperands {
    private AnswerOperands() {}

    /** A number, a text, or codes separated by spaces; blank, NSP and unreadable are missing. */
    public static Operand of(Answer answer) {
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
