package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a table according to its titles: the label of each question, and under it the codes to tick. */
final class TitleRow {
    /** Titles of codes stand on the row of the questions or just under. */
    private static final int DEPTH = 3;

    private final Sheet sheet;
    private final int row;
    private final Questions questions;

    TitleRow(Sheet sheet, int row, Questions questions) {
        this.sheet = sheet;
        this.row = row;
        this.questions = questions;
    }

    /** The columns of each cell of a question whose title is found. */
    Map<Marker, List<Integer>> columns() {
        Map<Marker, List<Integer>> columns = new HashMap<>();
        @Nullable Question current = null;
        int slot = 0;
        int last = sheet.findRow(row)
                .map(found -> found.cells().get(found.cells().size() - 1).column())
                .orElse(-1);
        for (int column = 0; column <= last + DEPTH * DEPTH; column++) {
            Optional<Question> question = title(row, column).flatMap(questions::findLabelled);
            if (question.isPresent()) {
                slot = question.get() == current ? slot + 1 : 1;
                current = question.get();
            } else if (title(row, column).isPresent()) {
                current = null;
            } else {
                slot++;
            }
            if (current != null) {
                marker(current, column, slot)
                        .ifPresent(found -> columns.computeIfAbsent(found, any -> new ArrayList<>()));
                int here = column;
                marker(current, column, slot).map(columns::get).ifPresent(all -> all.add(here));
            }
        }
        return columns;
    }

    private Optional<Marker> marker(Question question, int column, int slot) {
        List<Marker> markers = question.markers();
        return switch (question.field().layout().kind()) {
            case SINGLE -> slot == 1 ? Optional.of(markers.get(0)) : Optional.empty();
            case SLOTS -> slot <= markers.size() ? Optional.of(markers.get(slot - 1)) : Optional.empty();
            case TICKS ->
                markers.stream().filter(marker -> isCodeAbove(marker, column)).findFirst();
        };
    }

    private boolean isCodeAbove(Marker marker, int column) {
        String code = Spelling.key(marker.label());
        for (int line = row; line < row + DEPTH; line++) {
            if (title(line, column).map(Spelling::key).filter(code::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> title(int line, int column) {
        return sheet.findCell(line, column)
                .filter(cell -> cell.type() == Cell.Type.TEXT)
                .map(Cell::text)
                .filter(text -> !Spelling.key(text).isEmpty());
    }
}
