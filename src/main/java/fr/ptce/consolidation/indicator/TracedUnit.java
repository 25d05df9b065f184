package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.StoredFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One pole or member structure whose cells are traced.
 *
 * @param pole registry id
 * @param cle stable key of the structure, "" for a pole
 * @param ligne row of the structure, 0 for a pole
 * @param cells the cells of its file
 * @param retained what was retained, by field; no entry without an answer
 * @param verdicts columns of conditions, by position; no entry when not evaluable
 */
record TracedUnit(
        String pole,
        String cle,
        int ligne,
        SubmissionCells cells,
        Map<String, String> retained,
        Map<Integer, Boolean> verdicts) {
    /** Own columns that come before the fields: pole, file, key, row. */
    static final int OWN = 4;

    static TracedUnit read(ResultSet row, List<Field> fields, SubmissionCells cells) throws SQLException {
        Map<String, String> retained = new LinkedHashMap<>();
        int column = OWN + 1;
        for (Field field : fields) {
            Object value = row.getObject(column++);
            if (value != null) {
                retained.put(field.name(), plain(value));
            }
        }
        Map<Integer, Boolean> verdicts = new HashMap<>();
        for (int i = column; i <= row.getMetaData().getColumnCount(); i++) {
            boolean verdict = row.getBoolean(i);
            if (!row.wasNull()) {
                verdicts.put(i - column, verdict);
            }
        }
        return new TracedUnit(row.getString(1), row.getString(3), row.getInt(4), cells, retained, verdicts);
    }

    static String plain(Object value) {
        return value instanceof BigDecimal number ? PlainNumber.text(number) : value.toString();
    }

    /** The file of the row about to be read, 0 for a pole that did not answer: keys start at 1. */
    static long depot(ResultSet row) throws SQLException {
        return row.getLong(2);
    }

    /** Cells of one of its fields, or of its pole's. */
    List<CellSource> sources(Field field) {
        List<CellSource> own = cells.of(ligne, field.name());
        return own.isEmpty() && ligne > 0 ? cells.of(0, field.name()) : own;
    }

    /** The file where these cells stand. */
    StoredFile file(Field field) {
        return cells.file(ligne, field.name());
    }
}
