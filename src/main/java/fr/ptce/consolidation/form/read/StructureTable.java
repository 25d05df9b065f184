package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.french.Invisible;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.typing.Cells;
import fr.ptce.consolidation.typing.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of the member structures on one sheet: which column holds what, and where its titles end.
 *
 * @param titleRow technical row, or the row of the labels when it is gone
 * @param keyColumn column of the stable keys, -1 when it is gone
 * @param justificationColumn column of the justifications, -1 when it is gone
 * @param columns columns of each cell of a question: several when one was copied
 */
record StructureTable(
        Sheet sheet, int titleRow, int keyColumn, int justificationColumn, Map<Marker, List<Integer>> columns) {
    /** The places of a cell of a question on a row. */
    List<Place> places(Marker marker, int row) {
        return columns.getOrDefault(marker, List.of()).stream()
                .map(column -> new Place(sheet, row, column))
                .toList();
    }

    /** The rows under the titles that hold at least one answer. */
    List<Row> records() {
        Map<Integer, Marker> byColumn = byColumn();
        int end = lastTitleRow(byColumn);
        return sheet.rows().stream()
                .filter(row -> row.index() > end)
                .filter(row -> row.cells().stream().anyMatch(cell -> isAnswer(cell, byColumn)))
                .toList();
    }

    /** Whether a row under the titles repeats them: at least half of what stands there is a title of its column. */
    boolean repeatsTitles(Row row) {
        Map<Integer, Marker> byColumn = byColumn();
        long titles = titles(row, byColumn);
        return titles > 0 && titles * 2 > known(row, byColumn);
    }

    /** The justifications that stand on rows without answer: notes beside the table. */
    List<Place> margins() {
        Map<Integer, Marker> byColumn = byColumn();
        int end = lastTitleRow(byColumn);
        return sheet.rows().stream()
                .filter(row -> row.index() > end && justificationColumn >= 0)
                .filter(row -> row.cells().stream().noneMatch(cell -> isAnswer(cell, byColumn)))
                .map(row -> new Place(sheet, row.index(), justificationColumn))
                .filter(Place::isFilled)
                .toList();
    }

    /** The key of a row, "" when it has none. */
    String key(Row row) {
        return keyColumn < 0 ? "" : Spelling.trim(text(row, keyColumn));
    }

    /** The cells that justify a row. */
    List<Place> justifications(Row row) {
        return justificationColumn < 0 ? List.of() : List.of(new Place(sheet, row.index(), justificationColumn));
    }

    private Map<Integer, Marker> byColumn() {
        Map<Integer, Marker> byColumn = new HashMap<>();
        columns.forEach((marker, all) -> all.forEach(column -> byColumn.put(column, marker)));
        return byColumn;
    }

    /** The titles are the row that reads most like them, and those that follow and still do; no row with a key. */
    private int lastTitleRow(Map<Integer, Marker> byColumn) {
        int last = titleRow;
        long most = 0;
        boolean following = false;
        for (Row row : sheet.rows()) {
            if (row.index() > titleRow && !key(row).isEmpty()) {
                return last;
            }
            long titles = row.index() < titleRow ? 0 : titles(row, byColumn);
            following = following && titles > 0 && titles * 2 >= known(row, byColumn);
            if (titles > most) {
                most = titles;
                following = true;
            }
            last = following ? row.index() : last;
        }
        return last;
    }

    private static long known(Row row, Map<Integer, Marker> byColumn) {
        return row.cells().stream()
                .filter(cell -> byColumn.containsKey(cell.column()) && isFilled(cell))
                .count();
    }

    private static long titles(Row row, Map<Integer, Marker> byColumn) {
        return row.cells().stream()
                .filter(cell -> isTitle(cell, byColumn.get(cell.column())))
                .count();
    }

    private static boolean isTitle(Cell cell, @Nullable Marker marker) {
        return marker != null
                && cell.type() == Cell.Type.TEXT
                && marker.titles().match(cell.text());
    }

    /** Locked cells and texts already there in a blank workbook are no answers. */
    private static boolean isAnswer(Cell cell, Map<Integer, Marker> byColumn) {
        Marker marker = byColumn.get(cell.column());
        return marker != null
                && !marker.field().readOnly()
                && isFilled(cell)
                && (marker.field().defaultText().isEmpty()
                        || !cell.text().equals(marker.field().defaultText()));
    }

    private static boolean isFilled(Cell cell) {
        return cell.type() != Cell.Type.TEXT || !Invisible.isAll(cell.text());
    }

    private static String text(Row row, int column) {
        Optional<Cell> found =
                row.cells().stream().filter(cell -> cell.column() == column).findFirst();
        return found.map(Cells::shown).orElse("");
    }
}
