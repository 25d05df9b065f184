package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.questionnaire.Operand;

/** How an answer enters an expression. */
public final class AnswerOperands {
    private AnswerOperands() {}

    /** A number, a text, or codes separated by spaces; blank, NSP and unreadable are missing. */
    public static Operand of(Answer answer) {
        return answer.state() == Answer.State.SO
                ? Operand.WITHOUT_OBJECT
                : answer.value().toOperand();
    }
}
