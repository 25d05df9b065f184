package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.List;
import java.util.Optional;

/** What the network types in a file of its own, understood as in the cells of a questionnaire. */
public final class TypedAnswer {
    private TypedAnswer() {}

    /**
     * The answer words stand for: « 2,5 », a code or a label, NSP, SO; several codes separated as in a cell.
     *
     * @param text "" for no answer
     * @return without cells nor justification; empty when the words cannot be understood for that field
     */
    public static Optional<Answer> read(Field field, String text) {
        Cell cell = new Cell(0, 0, Cell.Type.TEXT, text, false);
        Reading reading = AnswerParser.of(field).read(cell);
        if (reading instanceof Reading.Given given) {
            return Optional.of(new Answer(Answer.State.GIVEN, given.value(), List.of(), ""));
        }
        if (reading instanceof Reading.Declined declined) {
            return Optional.of(new Answer(declined.state(), Value.NONE, List.of(), ""));
        }
        return reading instanceof Reading.Nothing ? Optional.of(Answer.ABSENT) : Optional.empty();
    }

    /** Whether two spellings are the same words: case, accents, spaces and punctuation set aside. */
    public static boolean isSame(String one, String other) {
        return Spelling.key(one).equals(Spelling.key(other));
    }
}
