package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.AnswerColumns;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.typing.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cells of the questions asked once, wherever the pole has moved them: by the hidden technical column, which
 * moves with its content; else by the defined name; else by the label. A name that a tool left behind when rows moved is
 * told by the label beside it, and never stands for a cell that another question holds.
 */
final class GroupLocator {
    private final Questions questions;
    private final Workbook workbook;
    private final Map<Marker, List<Place>> places = new HashMap<>();
    private final Map<Sheet, AnswerColumns> columns = new HashMap<>();

    private GroupLocator(Questions questions, Workbook workbook) {
        this.questions = questions;
        this.workbook = workbook;
    }

    /** Finds the cells of every question; one that is nowhere has no place. */
    static GroupLocator locate(Questions questions, Workbook workbook) {
        GroupLocator locator = new GroupLocator(questions, workbook);
        for (Sheet sheet : workbook.sheets()) {
            AnswerColumns.find(sheet).ifPresent(found -> locator.readTechnicalColumn(sheet, found));
        }
        locator.completeByNameOrLabel();
        return locator;
    }

    /** Every place of that cell: none when it is nowhere, several when it was copied. */
    List<Place> places(Marker marker) {
        return places.getOrDefault(marker, List.of());
    }

    /** The columns of a sheet of questions, if its technical row is still there. */
    Optional<AnswerColumns> findColumns(Sheet sheet) {
        return Optional.ofNullable(columns.get(sheet));
    }

    /** Whether the workbook holds at least one question of ours. */
    boolean hasQuestions() {
        return !places.isEmpty();
    }

    /** The cells where the pole may justify its answer to a question, first row first. */
    List<Place> justifications(Question question) {
        List<Place> found = new ArrayList<>();
        for (Marker marker : question.markers()) {
            for (Place place : places(marker)) {
                AnswerColumns sheetColumns = columns.get(place.sheet());
                if (sheetColumns != null && sheetColumns.justification() >= 0) {
                    found.add(new Place(place.sheet(), place.row(), sheetColumns.justification()));
                }
            }
        }
        if (found.isEmpty()) {
            new DefinedPlaces(workbook).find("just." + question.field().name()).ifPresent(found::add);
        }
        return found;
    }

    private void readTechnicalColumn(Sheet sheet, AnswerColumns found) {
        columns.put(sheet, found);
        for (Row row : sheet.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.column() == found.champ() && cell.type() == Cell.Type.TEXT) {
                    questions
                            .findMarker(cell.text())
                            .ifPresent(marker -> add(marker, new Place(sheet, row.index(), found.answer())));
                }
            }
        }
    }

    private void completeByNameOrLabel() {
        List<Marker> missing = questions.allMarkers().stream()
                .filter(marker -> !places.containsKey(marker))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        DefinedPlaces names = new DefinedPlaces(workbook);
        LabelScan labels = new LabelScan(questions, workbook);
        Set<String> taken = new HashSet<>();
        places.values().forEach(all -> all.forEach(place -> taken.add(key(place))));
        for (Marker marker : missing) {
            List<Place> labelled = labels.places(marker).stream()
                    .filter(place -> !taken.contains(key(place)))
                    .toList();
            Optional<Place> named =
                    names.find("rep." + marker.definedName()).filter(place -> !taken.contains(key(place)));
            boolean trusted = labelled.isEmpty()
                    || named.filter(place -> labelled.stream()
                                    .anyMatch(label -> key(label).equals(key(place))))
                            .isPresent();
            if (named.isPresent() && trusted) {
                add(marker, named.get());
            } else {
                labelled.forEach(place -> add(marker, place));
            }
            places(marker).forEach(place -> taken.add(key(place)));
        }
    }

    private void add(Marker marker, Place place) {
        places.computeIfAbsent(marker, any -> new ArrayList<>()).add(place);
    }

    private static String key(Place place) {
        return place.sheet().name() + '!' + place.address();
    }
}
