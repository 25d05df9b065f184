package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.form.layout.Marker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/**
 * Where the answers stand in a workbook being made, by technical name of their cells, in the order they were written:
 * what counts, checks, links to or colours an answer finds it here.
 */
final class AnswerCells {
    /**
     * A cell, or one column of a table with one row per structure; counted from 0, both rows being the same for a cell.
     */
    record Area(String sheet, int firstRow, int lastRow, int column) {
        /** As a formula of another sheet names it. */
        String reference() {
            String first = new CellReference(firstRow, column, true, true).formatAsString();
            String last =
                    firstRow == lastRow ? "" : ":" + new CellReference(lastRow, column, true, true).formatAsString();
            return "'" + sheet.replace("'", "''") + "'!" + first + last;
        }
    }

    private final Map<String, Area> answers = new LinkedHashMap<>();
    private final Map<String, Area> justifications = new LinkedHashMap<>();

    /** Says where the cell of a question stands. */
    void answer(Marker marker, Area area) {
        answers.put(marker.technicalName(), area);
    }

    /** Says where an answer may be justified; the field "" is a whole row of a structure. */
    void justification(String field, Area area) {
        justifications.put(field, area);
    }

    /** Where the cell of a question stands; empty for a question that is not in this workbook. */
    Optional<Area> findAnswer(Marker marker) {
        return Optional.ofNullable(answers.get(marker.technicalName()));
    }

    /** Where an answer may be justified; the field "" is a whole row of a structure. */
    Optional<Area> findJustification(String field) {
        return Optional.ofNullable(justifications.get(field));
    }
}
