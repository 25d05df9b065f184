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
}
