package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A question as it stands in a workbook.
 *
 * @param cells its cells, in the order of the question
 * @param justification the cell where its answer may be justified, "" when there is none
 * @param guide text already there in a blank workbook, "" when none
 * @param refusal what is said of a cell that cannot be understood
 */
public record LiveQuestion(
        Field field, List<AnswerCell> cells, String justification, String guide, Map<AnswerMark, MessageText> refusal) {
    public LiveQuestion {
        cells = List.copyOf(cells);
        refusal = new EnumMap<>(refusal);
    }

    /**
     * A cell.
     *
     * @param part "" for a single cell, the code of a tick, the number of a slot
     * @param reference the cell, or for a question of the structures the rows of its column, as a formula names them
     * @param words name of the table of the words it may hold
     */
    public record AnswerCell(String part, String reference, String words) {}

    /**
     * What a finding says.
     *
     * @param message where {@code ${champ}} stands for the answer to a field and {@code ${.}} for the one at fault
     */
    public record MessageText(String message, String action) {}
}
