package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.typing.Cells;
import fr.ptce.consolidation.typing.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workbook says of itself in its two places: the custom properties and the hidden sheet.
 *
 * @param properties by key, {@code ptce.} left out
 * @param sheet by key, {@code ptce.} left out
 * @param modified last modification, "" when absent
 */
record Envelope(Map<String, String> properties, Map<String, String> sheet, String modified) {
    private static final String PREFIX = "ptce.";
    /** What the identity is made of, in the order people are told. */
    static final List<String> KEYS = List.of("pole", "campagne", "exercice", "version", "questionnaire", "exemple");

    /** Told beside it: two copies that disagree on it still say whose the workbook is. */
    private static final String FORM = "empreinte";

    /** Reads both places; the sheet is the one that holds the keys, whatever its name. */
    static Envelope read(Workbook workbook) {
        Map<String, String> properties = new HashMap<>();
        workbook.properties().forEach((key, value) -> {
            String known = known(key);
            if (!known.isEmpty() && !value.isBlank()) {
                properties.put(known, tidy(value));
            }
        });
        Map<String, String> cells = new HashMap<>();
        workbook.sheets().stream().filter(Sheet::isHidden).forEach(sheet -> readSheet(sheet, cells));
        if (cells.isEmpty()) {
            workbook.sheets().forEach(sheet -> readSheet(sheet, cells));
        }
        return new Envelope(properties, cells, workbook.modified());
    }

    /** The identity, the properties first. */
    Identity identity() {
        return new Identity(
                get("campagne"),
                get("exercice"),
                get("version"),
                get("pole"),
                get("questionnaire"),
                get("exemple").equalsIgnoreCase("oui"),
                modified,
                get(FORM));
    }

    /** The keys on which both places speak and disagree. */
    List<String> contradictions() {
        return KEYS.stream()
                .filter(key -> properties.containsKey(key) && sheet.containsKey(key))
                .filter(key -> !String.valueOf(properties.get(key)).equalsIgnoreCase(sheet.get(key)))
                .toList();
    }

    /** What one key says, the properties first; "" when nothing. */
    String get(String key) {
        return properties.getOrDefault(key, sheet.getOrDefault(key, ""));
    }

    /** What both places say of one key. */
    Set<String> all(String key) {
        return Stream.of(properties, sheet)
                .map(place -> place.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    /** The same, of that pole: the network says whose answers these are. */
    Envelope attachedTo(String pole) {
        return new Envelope(withPole(properties, pole), withPole(sheet, pole), modified);
    }

    /**
     * The cells of the hidden sheet that say one key, or should: the reader takes the first, people may have made a copy of the
     * sheet.
     */
    static List<Place> places(Workbook workbook, String key) {
        List<Sheet> hidden = workbook.sheets().stream().filter(Sheet::isHidden).toList();
        List<Place> places = places(hidden, key);
        return places.isEmpty() ? places(workbook.sheets(), key) : places;
    }

    private static List<Place> places(List<Sheet> sheets, String key) {
        List<Place> places = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (Row row : sheet.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    Cell cell = row.cells().get(i);
                    if (cell.type() == Cell.Type.TEXT && known(cell.text()).equals(key)) {
                        boolean last = i + 1 == row.cells().size();
                        places.add(new Place(
                                sheet,
                                row.index(),
                                last
                                        ? cell.column() + 1
                                        : row.cells().get(i + 1).column()));
                    }
                }
            }
        }
        return places;
    }

    private static Map<String, String> withPole(Map<String, String> place, String pole) {
        Map<String, String> attached = new HashMap<>(place);
        if (!place.isEmpty()) {
            attached.put("pole", pole);
        }
        return attached;
    }

    private static void readSheet(Sheet sheet, Map<String, String> found) {
        for (Row row : sheet.rows()) {
            for (int i = 0; i + 1 < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                String key = cell.type() == Cell.Type.TEXT ? known(cell.text()) : "";
                Cell beside = row.cells().get(i + 1);
                String value = beside.type() == Cell.Type.UNREADABLE ? "" : Cells.shown(beside);
                if (!key.isEmpty() && !value.isBlank()) {
                    found.putIfAbsent(key, tidy(value));
                }
            }
        }
    }

    private static String known(String text) {
        String key = Spelling.trim(text).toLowerCase(Locale.ROOT);
        String name = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : "";
        return KEYS.contains(name) || name.equals(FORM) ? name : "";
    }

    /** Some programs write the text 2015 back as the number 2015.0. */
    private static String tidy(String value) {
        String text = Spelling.trim(value);
        return text.matches("[0-9]{1,9}[.,]0+") ? text.replaceFirst("[.,]0+$", "") : text;
    }
}
