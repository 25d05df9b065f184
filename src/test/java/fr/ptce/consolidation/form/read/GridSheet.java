package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.MergedArea;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet a test types in, without a file. */
final class GridSheet implements Sheet {
    private final String name;
    private final TreeMap<Integer, TreeMap<Integer, Cell>> cells = new TreeMap<>();
    private final List<MergedArea> merges = new ArrayList<>();

    GridSheet(String name) {
        this.name = name;
    }

    /**
     * Types in a cell: digits make a number, {@code =} before makes it the result of a formula, {@code =} alone a formula
     * without result, {@code #} before an error of the spreadsheet, {@code '} before keeps a text a text.
     */
    GridSheet type(String address, String typed) {
        CellAddress at = CellAddress.find(address).orElseThrow();
        return type(at.row(), at.column(), typed);
    }

    GridSheet type(int row, int column, String typed) {
        boolean formula = typed.startsWith("=");
        String text = formula || typed.startsWith("'") ? typed.substring(1) : typed;
        boolean number = !typed.startsWith("'") && text.matches("-?[0-9]+(\\.[0-9]+)?");
        Cell.Type type = typed.equals("=")
                ? Cell.Type.NO_VALUE
                : text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        ? Cell.Type.DATE
                        : number ? Cell.Type.NUMBER : text.matches("#[A-Z/0]+[!?A]") ? Cell.Type.ERROR : Cell.Type.TEXT;
        cells.computeIfAbsent(row, any -> new TreeMap<>()).put(column, new Cell(row, column, type, text, formula));
        return this;
    }

    GridSheet erase(String address) {
        CellAddress at = CellAddress.find(address).orElseThrow();
        Optional.ofNullable(cells.get(at.row())).ifPresent(row -> row.remove(at.column()));
        return this;
    }

    /** Joins those cells, such as {@code D6:D8}; what they hold stays. */
    GridSheet merge(String from, String to) {
        CellAddress first = CellAddress.find(from).orElseThrow();
        CellAddress last = CellAddress.find(to).orElseThrow();
        merges.add(new MergedArea(first.row(), first.column(), last.row(), last.column()));
        return this;
    }

    /** A workbook of those sheets alone. */
    static Workbook workbook(Sheet... sheets) {
        return new Workbook(List.of(sheets), List.of(), Map.of(), "", "");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public List<MergedArea> merges() {
        return merges;
    }

    @Override
    public List<Row> rows() {
        return cells.keySet().stream().flatMap(row -> findRow(row).stream()).toList();
    }

    @Override
    public Optional<Row> findRow(int row) {
        return Optional.ofNullable(cells.get(row))
                .filter(found -> !found.isEmpty())
                .map(found -> new Row(row, false, List.copyOf(found.values())));
    }

    @Override
    public Optional<Cell> findCell(int row, int column) {
        return Optional.ofNullable(cells.get(row)).flatMap(found -> Optional.ofNullable(found.get(column)));
    }
}
