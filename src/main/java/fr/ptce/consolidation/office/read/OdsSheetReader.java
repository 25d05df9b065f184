package fr.ptce.consolidation.office.read;

import java.util.List;

/**
 * Reads the sheets of one OpenDocument file, one after the other. A row or a cell written once for many is counted once
 * when it is blank, as often as it stands when it holds something: counted first, repeated afterwards.
 */
final class OdsSheetReader {
    private final OdsStyles styles;
    private final XlsxLimits limits;
    private final OdsText texts;
    private final OdsColumns columns = new OdsColumns();
    private final OdsCellHead head = new OdsCellHead();
    private final OdsLine line = new OdsLine();
    private final SheetGrid grid = new SheetGrid();
    private OdsCellReader cellReader;
    private int row;
    private long rows;
    private long cells;

    /** @param origin days between the day 0 of the file and 30 December 1899 */
    OdsSheetReader(OdsStyles styles, long origin, XlsxLimits limits) {
        this.styles = styles;
        this.limits = limits;
        this.texts = new OdsText(limits);
        this.cellReader = new OdsCellReader(styles, origin);
    }

    /** From now on day 0 of the file is so many days after 30 December 1899. */
    void countDaysFrom(long origin) {
        cellReader = new OdsCellReader(styles, origin);
    }

    /**
     * Reads the sheet the cursor is on, to its end.
     *
     * @param names where its own names go
     */
    Sheet read(XmlPart xml, String name, boolean hidden, List<Workbook.DefinedName> names) throws RefusedException {
        grid.clear();
        columns.clear();
        row = 0;
        readRows(xml, false, name, names);
        grid.end();
        return new SheetCells(name, hidden, grid);
    }

    private void readRows(XmlPart xml, boolean hidden, String sheet, List<Workbook.DefinedName> names)
            throws RefusedException {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            switch (xml.isIn(Odf.TABLE) ? xml.anyLocal() : "") {
                case "table-column" -> columns.add(xml);
                case "table-columns", "table-header-columns", "table-column-group", "table-rows", "table-header-rows" ->
                    readRows(xml, hidden, sheet, names);
                case "table-row-group" ->
                    readRows(xml, hidden || xml.attribute(Odf.TABLE, "display").equals("false"), sheet, names);
                case "table-row" -> readRow(xml, hidden);
                case "named-expressions" -> OdsDefinedNames.read(xml, sheet, names);
                default -> {}
            }
        }
    }

    private void readRow(XmlPart xml, boolean groupHidden) throws RefusedException {
        int times = OdsCellHead.rowTimes(xml);
        String visibility = xml.attribute(Odf.TABLE, "visibility");
        boolean hidden = groupHidden || visibility.equals("collapse") || visibility.equals("filter");
        line.clear();
        readCells(xml, xml.attribute(Odf.TABLE, "default-cell-style-name"));
        if (line.isEmpty()) {
            count(xml, 1, 0);
            line.addMerges(grid, Math.min(row, CellHead.LAST_ROW));
            row = Math.min(row + times, CellHead.LAST_ROW + 1);
            return;
        }
        count(xml, times, line.count() * times);
        if (row + times - 1 > CellHead.LAST_ROW) {
            throw xml.refuse(Fault.CELL, "ligne " + (row + times) + " hors de la feuille");
        }
        for (int i = 0; i < times; i++) {
            line.addMerges(grid, row);
            line.addTo(grid, row++, hidden);
        }
    }

    private void readCells(XmlPart xml, String rowStyle) throws RefusedException {
        int here = xml.depth();
        int column = 0;
        while (xml.nextChild(here)) {
            if (!xml.isAt(Odf.TABLE, "table-cell") && !xml.isAt(Odf.TABLE, "covered-table-cell")) {
                continue;
            }
            boolean covered = xml.isAt(Odf.TABLE, "covered-table-cell");
            head.read(xml);
            count(xml, 0, 1);
            int before = column;
            column = Math.min(column + head.times, CellHead.LAST_COLUMN + 1);
            String shown = texts.read(xml);
            if (head.text.length() > limits.textChars()) {
                throw texts.tooLong(xml);
            }
            boolean beyond = before + head.times > CellHead.LAST_COLUMN + 1;
            if (!covered && (head.columns > 1 || head.rows > 1) && before <= CellHead.LAST_COLUMN) {
                line.join(before, head);
            }
            readCell(xml, before, beyond, shown, rowStyle);
        }
    }

    private void readCell(XmlPart xml, int column, boolean beyond, String shown, String rowStyle)
            throws RefusedException {
        OdsCellReader.Value value = cellReader.read(head, shown, texts.hasParagraphs(), style(column, rowStyle));
        if (value.state() == OdsCellReader.State.BLANK) {
            return;
        }
        if (beyond) {
            throw xml.refuse(Fault.CELL, "ligne " + (row + 1) + " : cellule hors de la feuille");
        }
        if (value.state() == OdsCellReader.State.UNREADABLE) {
            line.add(column, head, Cell.Type.UNREADABLE, StrayCells.excerpt(shown), NumberDisplay.PLAIN);
            return;
        }
        line.add(column, head, value.type(), value.text(), value.display());
    }

    /** The style of a cell: its own, else that of its row, else that of its column. */
    private String style(int column, String rowStyle) {
        if (!head.style.isEmpty()) {
            return head.style;
        }
        return rowStyle.isEmpty() ? columns.style(column) : rowStyle;
    }

    private void count(XmlPart xml, long moreRows, long moreCells) throws RefusedException {
        rows += moreRows;
        cells += moreCells;
        if (rows > limits.rows()) {
            throw xml.refuse(Fault.LIMIT, "plus de " + limits.rows() + " lignes");
        }
        if (cells > limits.cells()) {
            throw xml.refuse(Fault.LIMIT, "plus de " + limits.cells() + " cellules");
        }
    }
}
