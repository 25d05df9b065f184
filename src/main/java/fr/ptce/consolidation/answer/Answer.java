package fr.ptce.consolidation.answer;

import java.util.List;

/**
 * What a pole answered to one field.
 *
 * @param state whether there is a value, and if not why
 * @param value {@link Value#NONE} unless {@code GIVEN}
 * @param sources the non-blank cells read; for a blank answer, the one cell where it was expected (none when the
 *     question was not found in the workbook)
 * @param justification what stands in the justification column, "" when nothing
 */
public record Answer(State state, Value value, List<CellSource> sources, String justification) {
    /** Not a word in the workbook, nor a cell. */
    public static final Answer ABSENT = new Answer(State.BLANK, Value.NONE, List.of(), "");

    public Answer {
        sources = List.copyOf(sources);
        if ((state == State.GIVEN) == value.isNone()) {
            throw new IllegalArgumentException("state " + state + " does not go with " + value);
        }
    }

    /** Whether the pole typed nothing, for whatever reason. */
    public boolean isBlank() {
        return state == State.BLANK || state == State.NOT_DEMANDED || state == State.NOT_IN_FORM;
    }

    /** Whether there is a value. */
    public boolean isGiven() {
        return state == State.GIVEN;
    }

    /** The state of an answer: an absent one is a value of its own, never null, 0 or "". */
    public enum State {
        GIVEN,
        /** Nothing typed: no answer. */
        BLANK,
        /** Nothing typed, where the questionnaire sent back, of another edition, did not demand an answer. */
        NOT_DEMANDED,
        /** The questionnaire sent back, of another edition, does not ask the question. */
        NOT_IN_FORM,
        /** « Ne sait pas ». */
        NSP,
        /** « Sans objet ». */
        SO,
        /** Something was typed that cannot be understood; an ERROR finding says so. */
        UNREADABLE
    }
}
