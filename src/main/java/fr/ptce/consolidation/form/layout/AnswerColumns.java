package fr.ptce.consolidation.form.layout;

import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import java.util.Optional;

/**
 * The columns of a sheet of questions, found by its hidden technical row, wherever it stands.
 *
 * @param champ column of the technical names
 * @param answer column of the answers
 * @param justification column of the justifications, -1 when it is gone
 */
public record AnswerColumns(int champ, int answer, int justification) {
    /** Text above the technical names. */
    public static final String FIELD = "#champ";
    /** Text above the answers. */
    public static final String ANSWER = "#reponse";
    /** Text above the justifications. */
    public static final String JUSTIFICATION = "#justification";
    /** Text above the keys of the rows, on the sheet of the structures. */
    public static final String KEY = "#cle";

    /** The columns of that sheet, if it has a technical row with the names and the answers. */
    public static Optional<AnswerColumns> find(Sheet sheet) {
        for (Row row : sheet.rows()) {
            int field = column(row, FIELD);
            int answer = field < 0 ? -1 : column(row, ANSWER);
            if (answer >= 0) {
                return Optional.of(new AnswerColumns(field, answer, column(row, JUSTIFICATION)));
            }
        }
        return Optional.empty();
    }

    /** The first column of a row that holds exactly that text, case set aside; -1 when none. */
    public static int column(Row row, String text) {
        for (Cell cell : row.cells()) {
            if (cell.type() == Cell.Type.TEXT && Spelling.trim(cell.text()).equalsIgnoreCase(text)) {
                return cell.column();
            }
        }
        return -1;
    }
}
