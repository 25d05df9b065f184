package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.AnswerColumns;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.typing.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the questions stand according to what people read: the label of the question or its number, then the label of
 * the code for a tick; the rows under a question are its own until another question.
 */
final class LabelScan {
    private static final String ANSWER = "reponse";

    private final Questions questions;
    private final Map<Marker, List<Place>> places = new HashMap<>();

    LabelScan(Questions questions, Workbook workbook) {
        this.questions = questions;
        for (Sheet sheet : workbook.sheets()) {
            int column = answerColumn(sheet);
            if (column >= 0) {
                scan(sheet, column);
            }
        }
    }

    /** The places where that cell may be; none when its label is not to be found. */
    List<Place> places(Marker marker) {
        return places.getOrDefault(marker, List.of());
    }

    private void scan(Sheet sheet, int column) {
        @Nullable Question current = null;
        int slot = 0;
        for (Row row : sheet.rows()) {
            Set<Question> labelled = labelled(row, column);
            if (labelled.size() == 1) {
                Question question = labelled.iterator().next();
                slot = question == current ? slot + 1 : 1;
                current = question;
            } else if (!labelled.isEmpty()) {
                current = null;
            } else {
                slot++;
            }
            if (current != null) {
                findMarker(current, row, column, slot, !labelled.isEmpty())
                        .ifPresent(marker -> places.computeIfAbsent(marker, any -> new ArrayList<>())
                                .add(new Place(sheet, row.index(), column)));
            }
        }
    }

    private Optional<Marker> findMarker(Question question, Row row, int column, int slot, boolean labelled) {
        List<Marker> markers = question.markers();
        return switch (question.field().layout().kind()) {
            case SINGLE -> labelled ? Optional.of(markers.get(0)) : Optional.empty();
            case SLOTS -> slot <= markers.size() ? Optional.of(markers.get(slot - 1)) : Optional.empty();
            case TICKS ->
                markers.stream()
                        .filter(marker -> texts(row, column).stream()
                                .anyMatch(text -> Spelling.key(text).equals(Spelling.key(marker.label()))))
                        .findFirst();
        };
    }

    private Set<Question> labelled(Row row, int column) {
        Set<Question> found = new LinkedHashSet<>();
        for (String text : texts(row, column)) {
            questions.findLabelled(text).ifPresent(found::add);
        }
        return found;
    }

    /** The texts of a row but that of the answer, which may be the very words of another question. */
    private static List<String> texts(Row row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.type() == Cell.Type.TEXT && cell.column() < column)
                .map(Cell::text)
                .toList();
    }

    /** The column of the answers: under {@code #reponse}, else under the visible title that says so; -1 when none. */
    private static int answerColumn(Sheet sheet) {
        Optional<AnswerColumns> technical = AnswerColumns.find(sheet);
        if (technical.isPresent()) {
            return technical.get().answer();
        }
        for (Row row : sheet.rows()) {
            for (Cell cell : row.cells()) {
                String key = cell.type() == Cell.Type.TEXT ? Spelling.key(cell.text()) : "";
                if (key.equals(ANSWER) || key.equals("votre" + ANSWER)) {
                    return cell.column();
                }
            }
        }
        return -1;
    }
}
