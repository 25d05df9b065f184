package fr.ptce.consolidation.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers by field name: those of a pole, or of one of its member structures.
 *
 * @param answers in the order of the definition; a field that is not there is {@link Answer#ABSENT}
 */
public record AnswerSet(Map<String, Answer> answers) {
    public AnswerSet {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The answer to that field. */
    public Answer get(String field) {
        return answers.getOrDefault(field, Answer.ABSENT);
    }

    /** Number of fields answered: a value, NSP or SO. */
    public int answeredCount() {
        return (int) answers.values().stream()
                .filter(answer -> answer.state() != Answer.State.BLANK && answer.state() != Answer.State.UNREADABLE)
                .count();
    }
}
