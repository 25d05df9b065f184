package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.StoredFile;
import fr.ptce.consolidation.store.StoredRow;
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

    static TracedUnit read(StoredRow row, List<Field> fields, int conditions, SubmissionCells cells) {
        Map<String, String> retained = new LinkedHashMap<>();
        int column = OWN + 1;
        for (Field field : fields) {
            row.findPlainText(column++).ifPresent(value -> retained.put(field.name(), value));
        }
        Map<Integer, Boolean> verdicts = new HashMap<>();
        for (int i = 0; i < conditions; i++) {
            int position = i;
            row.findTruth(column + i).ifPresent(verdict -> verdicts.put(position, verdict));
        }
        return new TracedUnit(row.text("_pole"), row.text("_cle"), row.integer("_ligne"), cells, retained, verdicts);
    }

    /** The file of the row about to be read, 0 for a pole that did not answer: keys start at 1. */
    static long submission(StoredRow row) {
        return row.findNumber("_depot").orElse(0L);
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
