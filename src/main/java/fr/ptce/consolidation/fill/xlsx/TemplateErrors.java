package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults of a template, each once, whatever the number of rows it would have spoiled. */
final class TemplateErrors {
    private final Map<Place, String> errors = new LinkedHashMap<>();

    private record Place(int sheet, int row, int column, String message) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int bySheet = Integer.compare(sheet, other.sheet);
            int byRow = bySheet != 0 ? bySheet : Integer.compare(row, other.row);
            int byColumn = byRow != 0 ? byRow : Integer.compare(column, other.column);
            return byColumn != 0 ? byColumn : message.compareTo(other.message);
        }
    }

    void cell(SheetTemplate sheet, int row, int column, String message) {
        int author = sheet.origin().column(column);
        String cell = "cellule " + CellAddress.letters(author - 1) + row;
        put(
                sheet,
                row,
                author,
                "Feuille " + Typography.quote(sheet.origin().name()) + ", " + cell + Typography.COLON + message);
    }

    void row(SheetTemplate sheet, int row, String message) {
        put(
                sheet,
                row,
                0,
                "Feuille " + Typography.quote(sheet.origin().name()) + ", ligne " + row + Typography.COLON + message);
    }

    void column(SheetTemplate sheet, int column, String message) {
        String name = "colonne " + CellAddress.letters(column - 1);
        put(
                sheet,
                0,
                column,
                "Feuille " + Typography.quote(sheet.origin().name()) + ", " + name + Typography.COLON + message);
    }

    void sheet(SheetTemplate sheet, String message) {
        put(sheet, 0, 0, "Feuille " + Typography.quote(sheet.origin().name()) + Typography.COLON + message);
    }

    void workbook(String message) {
        errors.put(new Place(-1, 0, 0, message), "Classeur" + Typography.COLON + message);
    }

    private void put(SheetTemplate sheet, int row, int column, String sentence) {
        errors.putIfAbsent(new Place(sheet.origin().index(), row, column, ""), sentence);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<String> sorted() {
        List<Place> places = new ArrayList<>(errors.keySet());
        places.sort(null);
        return places.stream().map(errors::get).map(String::valueOf).toList();
    }
}
