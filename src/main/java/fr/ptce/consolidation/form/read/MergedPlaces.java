package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.office.read.MergedArea;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.typing.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells that joined cells hide; those of one row are looked up once. */
final class MergedPlaces {
    private final Map<Sheet, Map<Integer, List<MergedArea>>> rows = new HashMap<>();

    /** The area that hides that cell, if one does. */
    Optional<MergedArea> find(Place place) {
        if (place.sheet().merges().isEmpty()) {
            return Optional.empty();
        }
        return rows
                .computeIfAbsent(place.sheet(), sheet -> new HashMap<>())
                .computeIfAbsent(place.row(), row -> crossing(place.sheet(), row))
                .stream()
                .filter(area -> area.hides(place.row(), place.column()))
                .findFirst();
    }

    /** The cell that area shows. */
    static Place shown(Sheet sheet, MergedArea area) {
        return new Place(sheet, area.firstRow(), area.firstColumn());
    }

    /** The area as people write it: {@code D6:D8}. */
    static String reference(Sheet sheet, MergedArea area) {
        return shown(sheet, area).address() + ":" + new Place(sheet, area.lastRow(), area.lastColumn()).address();
    }

    private static List<MergedArea> crossing(Sheet sheet, int row) {
        return sheet.merges().stream()
                .filter(area -> row >= area.firstRow() && row <= area.lastRow())
                .toList();
    }
}
