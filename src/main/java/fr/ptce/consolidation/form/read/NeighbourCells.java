package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.AnswerColumns;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.typing.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cells beside that of an answer which read as that answer: on its row, above and under it where nothing is asked. What
 * the workbook holds there by itself is none: labels, units, help, and the figures of the year before when the network
 * prefilled them.
 */
final class NeighbourCells {
    private static final String PREVIOUS = "precedent";
    private static final String PREVIOUS_TITLE = "anneeprecedente";
    /** Title of the figures of the year before, once the network has prefilled them. */
    private static final Pattern RECALL = Pattern.compile("en[0-9]{4}");

    private static final int NONE = -1;

    private final Questions questions;
    private final GroupLocator groups;
    private final Set<String> asked = new HashSet<>();
    private final Map<Sheet, Integer> recalls = new HashMap<>();

    NeighbourCells(Questions questions, GroupLocator groups) {
        this.questions = questions;
        this.groups = groups;
        for (Marker marker : questions.allMarkers()) {
            groups.places(marker).forEach(place -> asked.add(key(place)));
        }
    }

    /** Those of a cell, on its row from left to right, then above and under. */
    List<Place> of(Marker marker, Place place) {
        return Stream.concat(row(marker, place), column(marker, place)).toList();
    }

    /** Whether no question is answered in a cell. */
    boolean isFree(Place place) {
        return place.row() >= 0 && !asked.contains(key(place));
    }

    /** Whether a cell stands in the column of the justifications. */
    boolean isJustification(Place place) {
        return groups.findColumns(place.sheet())
                .filter(columns -> columns.justification() == place.column())
                .isPresent();
    }

    private Stream<Place> row(Marker marker, Place place) {
        int recall = recalls.computeIfAbsent(place.sheet(), this::recall);
        int technical =
                groups.findColumns(place.sheet()).map(AnswerColumns::champ).orElse(NONE);
        List<Cell> cells = place.sheet().findRow(place.row()).map(Row::cells).orElse(List.of());
        return cells.stream()
                .filter(cell -> cell.column() != place.column()
                        && cell.column() != technical
                        && cell.column() != recall
                        && !isOfTheForm(marker, cell))
                .map(cell -> new Place(place.sheet(), cell.row(), cell.column()))
                .filter(this::isFree)
                .filter(beside -> reads(marker, place, beside));
    }

    private Stream<Place> column(Marker marker, Place place) {
        return Stream.of(-1, 1)
                .map(step -> new Place(place.sheet(), place.row() + step, place.column()))
                .filter(this::isFree)
                .filter(beside -> marker.field().layout().kind() != Field.Layout.Kind.TICKS)
                .filter(beside -> Sense.of(marker, beside) > 0);
    }

    /** A text without a form of its own may be anything, but right beside its cell, where nothing else is to stand. */
    private boolean reads(Marker marker, Place place, Place beside) {
        boolean anyText = marker.field().type() == FieldType.TEXT
                && marker.field().unit().isEmpty()
                && beside.column() == place.column() + 1
                && !isJustification(beside)
                && beside.isFilled();
        return Sense.of(marker, beside) > 0 || (anyText && Sense.of(marker, beside) == 0);
    }

    private static boolean isOfTheForm(Marker marker, Cell cell) {
        return cell.type() == Cell.Type.TEXT && marker.titles().match(cell.text());
    }

    /** The column of the figures of the year before when they are the network's; {@link #NONE} when a pole typed there. */
    private int recall(Sheet sheet) {
        List<Place> places = questions.allMarkers().stream()
                .flatMap(marker -> groups.places(marker).stream())
                .filter(place -> place.sheet().equals(sheet))
                .toList();
        int first = places.stream().mapToInt(Place::row).min().orElse(0);
        int column = NONE;
        for (Row row : sheet.rows()) {
            for (Cell cell : row.index() < first ? row.cells() : List.<Cell>of()) {
                String key = cell.type() == Cell.Type.TEXT ? Spelling.key(cell.text()) : "";
                if (RECALL.matcher(key).matches()) {
                    return cell.column();
                }
                if (key.equals(PREVIOUS) || key.equals(PREVIOUS_TITLE)) {
                    column = cell.column();
                }
            }
        }
        int found = column;
        boolean compared = found >= 0
                && places.stream().filter(Place::isFilled).anyMatch(place -> new Place(sheet, place.row(), found)
                        .isFilled());
        return compared ? column : NONE;
    }

    private static String key(Place place) {
        return place.sheet().name() + '!' + place.address();
    }
}
