package fr.ptce.consolidation.office.read;

import java.util.TreeMap;

/** The style each column of a sheet gives to the cells that have none. */
final class OdsColumns {
    private final TreeMap<Integer, String> styles = new TreeMap<>();
    private int next;

    void clear() {
        styles.clear();
        next = 0;
    }

    /** Notes the column the cursor is on, which may stand for several. */
    void add(XmlPart xml) throws RefusedException {
        styles.put(next, xml.attribute(Odf.TABLE, "default-cell-style-name"));
        next = Math.min(next + OdsCellHead.columnTimes(xml), CellHead.LAST_COLUMN + 1);
    }

    String style(int column) {
        var style = styles.floorEntry(column);
        return style == null ? "" : style.getValue();
    }
}
