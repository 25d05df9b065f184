package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.CellAddress;
import java.util.Optional;

/** Reads the sheets of one workbook, one after the other. */
final class SheetReader {
    private final SharedStrings strings;
    private final DateStyles styles;
    private final boolean date1904;
    private final XlsxLimits limits;
    private final RichText rich;
    private final CellHead head = new CellHead();
    private final SheetGrid grid = new SheetGrid();
    private final XmlText value = new XmlText();
    private final MergedCells merges = new MergedCells();
    private int rows;
    private int cells;

    SheetReader(SharedStrings strings, DateStyles styles, boolean date1904, XlsxLimits limits) {
        this.strings = strings;
        this.styles = styles;
        this.date1904 = date1904;
        this.limits = limits;
        this.rich = new RichText(limits);
    }

    /** The cells of that part, for that tab. */
    Sheet read(PartBytes part, XmlSource source, WorkbookPart.Tab tab) throws RefusedException {
        grid.clear();
        boolean found = false;
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("worksheet");
            while (xml.nextChild(1)) {
                if (xml.isAt("sheetData")) {
                    if (found) {
                        throw xml.refuse(Fault.PART, "deux blocs de données");
                    }
                    found = true;
                    readRows(xml);
                } else if (xml.isAt("mergeCells")) {
                    merges.read(xml, grid);
                }
            }
            xml.readEnd();
            if (!found) {
                throw xml.refuse(Fault.PART, "feuille sans données");
            }
        }
        grid.end();
        return new SheetCells(tab.name(), tab.hidden(), grid);
    }

    private void readRows(XmlPart xml) throws RefusedException {
        int here = xml.depth();
        int last = -1;
        while (xml.nextChild(here)) {
            if (!xml.isAt("row")) {
                continue;
            }
            head.readRow(xml);
            int row = head.row() < 0 ? last + 1 : head.row();
            if (row > CellHead.LAST_ROW) {
                throw xml.refuse(Fault.CELL, "ligne " + (row + 1) + " hors de la feuille");
            }
            grid.startRow(row, head.isHidden());
            if (++rows > limits.rows()) {
                throw xml.refuse(Fault.LIMIT, "plus de " + limits.rows() + " lignes");
            }
            readRow(xml, row);
            grid.endRow();
            last = row;
        }
    }

    private void readRow(XmlPart xml, int row) throws RefusedException {
        int here = xml.depth();
        int last = -1;
        while (xml.nextChild(here)) {
            if (!xml.isAt("c")) {
                continue;
            }
            head.readCell(xml);
            int column = head.column() < 0 ? last + 1 : head.column();
            if (column > CellHead.LAST_COLUMN) {
                throw xml.refuse(Fault.CELL, "cellule " + address(row, column) + " hors de la feuille");
            }
            grid.startCell(column, head.row() < 0 ? row : head.row());
            if (++cells > limits.cells()) {
                throw xml.refuse(Fault.LIMIT, "plus de " + limits.cells() + " cellules");
            }
            readCell(xml, column);
            last = column;
        }
    }

    private void readCell(XmlPart xml, int column) throws RefusedException {
        boolean formula = false;
        boolean valued = false;
        String inline = "";
        int here = xml.depth();
        value.clear();
        while (xml.nextChild(here)) {
            if (xml.isAt("v")) {
                rich.readRaw(xml, value);
                valued = true;
            } else if (xml.isAt("f")) {
                formula = true;
            } else if (xml.isAt("is")) {
                inline = rich.read(xml);
                valued = true;
            }
        }
        if (!valued) {
            addNothing(column, formula);
        } else if (head.type() == CellHead.UNKNOWN) {
            addUnknown(column, formula, inline);
        } else if (value.length() == 0 && (head.type() == CellHead.INLINE || !inline.isEmpty())) {
            grid.add(column, Cell.Type.TEXT, inline, formula);
        } else if (head.type() == CellHead.INLINE || head.type() == CellHead.STRING) {
            grid.add(column, Cell.Type.TEXT, rich.toText(value, xml), formula);
        } else {
            value.trim();
            if (value.length() == 0) {
                addNothing(column, formula);
            } else if (!addValue(column, formula)) {
                grid.addUnreadable(column, value.toString(), formula);
            }
        }
    }

    /** A formula nobody computed is an unknown value; anything else without value is a blank. */
    private void addNothing(int column, boolean formula) {
        if (formula) {
            grid.add(column, Cell.Type.NO_VALUE, "", true);
        }
    }

    /** A cell of a type nobody knows: what it holds cannot be told, unless it holds nothing. */
    private void addUnknown(int column, boolean formula, String inline) {
        value.trim();
        String seen = value.length() == 0 ? inline : value.toString();
        if (seen.isEmpty()) {
            addNothing(column, formula);
        } else {
            grid.addUnreadable(column, seen, formula);
        }
    }

    /** Adds a cell whose value is not text of its own; false when its characters make no value of its type. */
    private boolean addValue(int column, boolean formula) {
        switch (head.type()) {
            case CellHead.SHARED -> {
                int index = value.toIndex();
                if (index < 0 || index >= strings.count()) {
                    grid.addUnreadable(column, "texte n° " + value, formula);
                    return true;
                }
                grid.add(column, Cell.Type.TEXT, strings.get(index), formula);
            }
            case CellHead.BOOLEAN -> {
                boolean yes = value.is("1") || value.is("true");
                if (!yes && !value.is("0") && !value.is("false")) {
                    return false;
                }
                grid.add(column, Cell.Type.BOOLEAN, yes ? "true" : "false", formula);
            }
            case CellHead.ERROR -> grid.add(column, Cell.Type.ERROR, value.toString(), formula);
            case CellHead.DATE -> {
                Optional<String> date = SerialDate.ofIsoText(value.toString());
                if (date.isEmpty()) {
                    return false;
                }
                grid.add(column, Cell.Type.DATE, date.get(), formula);
            }
            default -> {
                return addNumber(column, formula);
            }
        }
        return true;
    }

    private boolean addNumber(int column, boolean formula) {
        if (!value.isNumber()) {
            return false;
        }
        String number = value.toString();
        NumberFormat format = styles.format(head.style());
        double serial = format == NumberFormat.PLAIN ? 0 : Double.parseDouble(number);
        if (format.isDate(serial)) {
            Optional<String> date = SerialDate.toIso(serial, date1904);
            if (date.isPresent()) {
                grid.add(column, Cell.Type.DATE, date.get(), formula);
                return true;
            }
        }
        grid.add(column, Cell.Type.NUMBER, number, formula, format.display(serial));
        return true;
    }

    private static String address(int row, int column) {
        return CellAddress.a1(row, column);
    }
}
