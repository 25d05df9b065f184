package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a table follow its columns: its range, and one column of its own for each copy. Names come from the headers, once merged. */
record ColumnTable(SheetTemplate sheet, MovedReferences references) {
    XmlElement rewrite(XmlElement table) {
        Optional<Reference> ref = Reference.parse(table.get("ref"));
        AxisMap map = references.map(sheet.index());
        if (ref.isEmpty() || map.isIdentity()) {
            return formulas(table, MovedReferences.Place.sheet(sheet.index()));
        }
        int first = ref.get().first(Axis.COLUMNS);
        XmlElement moved = new SheetSurroundings(references, sheet.index(), SheetTexts.NONE).rewrite(table);
        return moved.mapChildren("tableColumns", list -> columns(list, first));
    }

    private XmlElement columns(XmlElement list, int first) {
        List<XmlElement> source = list.all("tableColumn");
        List<XmlElement> columns = new ArrayList<>();
        java.util.TreeMap<Integer, XmlElement> placed = new java.util.TreeMap<>();
        for (int i = 0; i < source.size(); i++) {
            int number = 0;
            for (AxisMap.Copy copy : references.map(sheet.index()).copies(first + i, first + i)) {
                MovedReferences.Place place = new MovedReferences.Place(sheet.index(), first + i, copy.trail());
                String name = source.get(i).get("name");
                XmlElement column = formulas(source.get(i), place);
                placed.put(copy.first(), number++ == 0 ? column : column.with("name", name + " (" + number + ")"));
            }
        }
        placed.values().forEach(column -> columns.add(column.with("id", Integer.toString(columns.size() + 1))));
        return list.withChildren(columns).with("count", Integer.toString(columns.size()));
    }

    private XmlElement formulas(XmlElement element, MovedReferences.Place place) {
        if (OwnReferences.isFormula(element)) {
            return element.withText(references.rewrite(element.text(), place));
        }
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            children.add(child instanceof XmlElement e ? formulas(e, place) : child);
        }
        return element.withChildren(children);
    }
}
