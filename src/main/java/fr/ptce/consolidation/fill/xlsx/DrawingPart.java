package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Moves what floats over a sheet: charts and pictures follow the row, or the column, they are anchored to and keep their size. */
record DrawingPart(AxisMap map, UnaryOperator<String> merge) {
    XmlElement rewrite(XmlElement element) {
        if (element.is("t") && element.elements().isEmpty()) {
            String merged = merge.apply(element.text());
            return merged.equals(element.text()) ? element : element.withText(merged);
        }
        int shift = element.local().endsWith("CellAnchor") ? shift(element) : 0;
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement e) {
                children.add(e.is("from") || e.is("to") ? moved(rewrite(e), shift) : rewrite(e));
            } else {
                children.add(child);
            }
        }
        XmlElement described = element.is("cNvPr") ? described(element) : element;
        return described.withChildren(children);
    }

    /** The text a screen reader says for a picture. */
    private XmlElement described(XmlElement element) {
        return element.mapAttributes(a -> a.name().equals("descr") || a.name().equals("title")
                ? new XmlElement.Attribute(a.name(), merge.apply(a.value()))
                : a);
    }

    private int shift(XmlElement anchor) {
        return anchor.child("from")
                .flatMap(from -> from.child(map.axis().element()))
                .map(line -> Integer.parseInt(line.text().strip()))
                .map(line -> map.anchor(line + 1) - line - 1)
                .orElse(0);
    }

    private XmlElement moved(XmlElement corner, int shift) {
        return shift == 0
                ? corner
                : corner.mapChildren(
                        map.axis().element(),
                        line -> line.withText(
                                Integer.toString(Integer.parseInt(line.text().strip()) + shift)));
    }
}
