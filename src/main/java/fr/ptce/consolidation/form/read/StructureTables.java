package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.AnswerColumns;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.typing.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the tables of member structures: by the hidden technical row, which moves with its content; a column it no longer
 * names, by its defined name or its title; a sheet without technical row, by its titles.
 */
final class StructureTables {
    /** Titles recognised before a row is taken for that of the titles. */
    private static final int ENOUGH = 2;

    private final Questions questions;
    private final Workbook workbook;
    private final DefinedPlaces names;

    StructureTables(Questions questions, Workbook workbook) {
        this.questions = questions;
        this.workbook = workbook;
        this.names = new DefinedPlaces(workbook);
    }

    /** The tables, in the order of the sheets; more than one when the sheet was copied, none when it is gone. */
    List<StructureTable> find() {
        List<StructureTable> tables = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            technical(sheet).ifPresent(table -> tables.add(completed(table)));
        }
        if (tables.isEmpty()) {
            for (Sheet sheet : workbook.sheets()) {
                titled(sheet).ifPresent(table -> tables.add(completed(table)));
            }
        }
        return tables;
    }

    private Optional<StructureTable> technical(Sheet sheet) {
        StructureTable best = null;
        int most = ENOUGH - 1;
        for (Row row : sheet.rows()) {
            Map<Marker, List<Integer>> columns = new HashMap<>();
            for (Cell cell : row.cells()) {
                if (cell.type() == Cell.Type.TEXT) {
                    questions.findMarker(cell.text()).ifPresent(marker -> add(columns, marker, cell.column()));
                }
            }
            int key = AnswerColumns.column(row, AnswerColumns.KEY);
            int score = columns.size() + (key < 0 ? 0 : 1);
            if (score > most) {
                most = score;
                int justification = AnswerColumns.column(row, AnswerColumns.JUSTIFICATION);
                best = new StructureTable(sheet, row.index(), key, justification, columns);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The table whose titles are the labels of the questions, the technical row being gone. */
    private Optional<StructureTable> titled(Sheet sheet) {
        int best = -1;
        long most = ENOUGH - 1;
        for (Row row : sheet.rows()) {
            long titles = row.cells().stream()
                    .filter(cell -> cell.type() == Cell.Type.TEXT
                            && questions.findLabelled(cell.text()).isPresent())
                    .count();
            if (titles > most) {
                most = titles;
                best = row.index();
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new StructureTable(sheet, best, -1, -1, new TitleRow(sheet, best, questions).columns()));
    }

    /** Adds the columns the technical row no longer names. */
    private StructureTable completed(StructureTable table) {
        Map<Marker, List<Integer>> columns = new HashMap<>(table.columns());
        List<Integer> taken = new ArrayList<>();
        columns.values().forEach(taken::addAll);
        Map<Marker, List<Integer>> titled = null;
        for (Marker marker : questions.allMarkers()) {
            if (columns.containsKey(marker)) {
                continue;
            }
            if (titled == null) {
                titled = titles(table);
            }
            int column = titled.getOrDefault(marker, List.of()).stream()
                    .filter(candidate -> !taken.contains(candidate))
                    .findFirst()
                    .orElseGet(() -> named(table, marker, taken));
            if (column >= 0) {
                add(columns, marker, column);
                taken.add(column);
            }
        }
        return new StructureTable(table.sheet(), table.titleRow(), table.keyColumn(), justification(table), columns);
    }

    private Map<Marker, List<Integer>> titles(StructureTable table) {
        return titled(table.sheet()).map(StructureTable::columns).orElse(Map.of());
    }

    /** The column of the defined name, unless another question holds it. */
    private int named(StructureTable table, Marker marker, List<Integer> taken) {
        return names.find("col." + marker.definedName())
                .filter(place -> place.sheet().name().equals(table.sheet().name()))
                .map(Place::column)
                .filter(column -> !taken.contains(column))
                .orElse(-1);
    }

    private int justification(StructureTable table) {
        if (table.justificationColumn() >= 0) {
            return table.justificationColumn();
        }
        return names.find("col.justification")
                .filter(place -> place.sheet().name().equals(table.sheet().name()))
                .map(Place::column)
                .orElse(-1);
    }

    private static void add(Map<Marker, List<Integer>> columns, Marker marker, int column) {
        columns.computeIfAbsent(marker, any -> new ArrayList<>()).add(column);
    }
}
