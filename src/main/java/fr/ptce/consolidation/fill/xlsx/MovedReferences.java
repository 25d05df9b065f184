package fr.ptce.consolidation.fill.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves references from the rows, or columns, and sheet names of the template to those of the filled workbook. */
final class MovedReferences {
    static final String LOST = "#REF!";

    private final Axis axis;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names;
    private final List<AxisMap> maps;

    /**
     * Where a formula stands.
     *
     * @param sheet index of its sheet, -1 for names and charts, which belong to none
     * @param line its template row or column, 0 when it has none
     * @param trail its iteration
     */
    record Place(int sheet, int line, @Nullable Trail trail) {
        static Place sheet(int sheet) {
            return new Place(sheet, 0, null);
        }
    }

    /**
     * @param names of the sheets once filled
     * @param maps one per sheet, all of this axis
     */
    MovedReferences(Axis axis, List<SheetTemplate> sheets, List<String> names, List<AxisMap> maps) {
        this.axis = axis;
        sheets.forEach(sheet -> indexes.put(sheet.name().toLowerCase(Locale.ROOT), sheet.index()));
        this.names = List.copyOf(names);
        this.maps = List.copyOf(maps);
    }

    Axis axis() {
        return axis;
    }

    AxisMap map(int sheet) {
        return maps.get(sheet);
    }

    String name(int sheet) {
        return names.get(sheet);
    }

    /** The index of a sheet by its name in the filled workbook, -1 when there is none. */
    int filledIndex(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    int index(Reference reference, int own) {
        return reference.sheet().isEmpty()
                ? own
                : indexes.getOrDefault(reference.sheet().toLowerCase(Locale.ROOT), -1);
    }

    String rewrite(String formula, Place place) {
        return rewrite(FormulaText.parse(formula), place);
    }

    String rewrite(FormulaText formula, Place place) {
        return formula.rewrite(
                reference -> move(reference, place).map(Reference::text).orElse(LOST));
    }

    /**
     * The reference after filling; nothing when its lines were removed.
     *
     * <p>Inside a loop a line of the same loop is that of the same iteration. A line fixed by a dollar on the formula's own line means the
     * whole loop: {@code SUM(B$5:B5)} is a running total.
     */
    Optional<Reference> move(Reference reference, Place place) {
        int target = index(reference, place.sheet());
        if (target < 0) {
            return Optional.of(reference);
        }
        Reference named = reference.sheet().isEmpty() ? reference : reference.withSheet(names.get(target));
        if (!reference.has(axis)
                || !reference.lastSheet().isEmpty()
                || maps.get(target).isIdentity()) {
            return Optional.of(named);
        }
        AxisMap map = maps.get(target);
        boolean same = target == place.sheet();
        int from = reference.first(axis);
        int to = reference.last(axis);
        int first = map.first(from, to, same ? trail(reference.from(), place) : null);
        int last = map.last(from, to, same ? trail(reference.to(), place) : null);
        if (first == AxisMap.NONE || last == AxisMap.NONE) {
            return Optional.empty();
        }
        return Optional.of(named.with(axis, Math.min(first, last), Math.max(first, last)));
    }

    private @Nullable Trail trail(Corner corner, Place place) {
        boolean wholeLoop = corner.isFixed(axis) && corner.at(axis) == place.line();
        Trail trail = place.trail();
        return wholeLoop && trail != null ? trail.outer() : trail;
    }

    /** An attribute {@code ref}: one range, spread from its first row to its last. */
    Optional<String> range(String ref, int sheet) {
        return Reference.parse(ref)
                .flatMap(reference -> move(reference, Place.sheet(sheet)))
                .map(Reference::text);
    }

    /** An attribute {@code sqref}: ranges separated by spaces, each spread over the lines it became and no other. */
    String areas(String sqref, int sheet) {
        return FormulaText.parse(sqref.strip())
                .references()
                .flatMap(reference -> reference.has(axis)
                        ? maps.get(sheet).areas(reference.first(axis), reference.last(axis)).stream()
                                .map(lines -> reference
                                        .with(axis, lines.first(), lines.last())
                                        .text())
                        : java.util.stream.Stream.of(reference.text()))
                .collect(Collectors.joining(" "));
    }

    /** Where formulas of a conditional format or a validation are seen from: the first cell it covers. */
    Place firstCell(String sqref, int sheet) {
        int line = FormulaText.parse(sqref.strip())
                .references()
                .mapToInt(r -> r.first(axis))
                .findFirst()
                .orElse(0);
        Trail trail = line == 0
                ? null
                : maps.get(sheet).copies(line, line).stream()
                        .findFirst()
                        .map(AxisMap.Copy::trail)
                        .orElse(null);
        return new Place(sheet, 0, trail);
    }

    /** A cell that something is anchored to: it follows the first line its own became. */
    String anchor(String cell, int sheet) {
        return Reference.parse(cell)
                .filter(r -> r.has(axis))
                .map(r -> r.with(
                        axis,
                        maps.get(sheet).anchor(r.from().at(axis)),
                        maps.get(sheet).anchor(r.to().at(axis))))
                .map(Reference::text)
                .orElse(cell);
    }
}
