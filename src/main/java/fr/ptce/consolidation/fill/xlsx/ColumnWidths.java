package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives each repeated column the width and the look of the column it comes from. */
record ColumnWidths(AxisMap map) {
    XmlElement rewrite(XmlElement cols) {
        List<XmlElement> moved = new ArrayList<>();
        for (XmlElement col : cols.all("col")) {
            int from = Integer.parseInt(col.get("min"));
            int to = Integer.parseInt(col.get("max"));
            for (AxisMap.Stretch stretch : map.areas(from, to)) {
                moved.add(col.with("min", Integer.toString(stretch.first()))
                        .with("max", Integer.toString(stretch.last())));
            }
        }
        moved.sort(Comparator.comparingInt(col -> Integer.parseInt(col.get("min"))));
        return cols.withChildren(moved);
    }
}
