package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves the ranges of a chart. A series whose name stands in a repeated line is drawn once per copy of that line, each from the same copy's
 * values; any other series grows with its ranges.
 */
final class ChartSeries {
    private final MovedReferences references;
    private final Axis axis;

    ChartSeries(MovedReferences references) {
        this.references = references;
        this.axis = references.axis();
    }

    XmlElement rewrite(XmlElement chart) {
        return rewrite(chart, MovedReferences.Place.sheet(-1));
    }

    private XmlElement rewrite(XmlElement element, MovedReferences.Place place) {
        if (OwnReferences.isFormula(element)) {
            return element.withText(references.rewrite(element.text(), place));
        }
        boolean repeats =
                element.all("ser").stream().anyMatch(ser -> copies(ser).size() > 1);
        return repeats ? repeated(element) : inside(element, place);
    }

    private XmlElement inside(XmlElement element, MovedReferences.Place place) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            children.add(child instanceof XmlElement e ? rewrite(e, place) : child);
        }
        return element.withChildren(children);
    }

    private XmlElement repeated(XmlElement plot) {
        List<XmlNode> children = new ArrayList<>();
        int number = 0;
        for (XmlNode child : plot.children()) {
            if (!(child instanceof XmlElement series) || !series.is("ser")) {
                children.add(child);
                continue;
            }
            List<AxisMap.Copy> copies = copies(series);
            for (int i = 0; i < Math.max(1, copies.size()); i++) {
                MovedReferences.Place place =
                        copies.size() > 1 ? place(series, copies.get(i)) : MovedReferences.Place.sheet(-1);
                XmlElement copy = inside(i == 0 ? series : uncoloured(series), place);
                String order = Integer.toString(number++);
                children.add(copy.mapChildren("idx", e -> e.with("val", order))
                        .mapChildren("order", e -> e.with("val", order)));
            }
        }
        return plot.withChildren(children);
    }

    /** Copies of one colour could not be told apart: the spreadsheet gives the others its own. */
    private static XmlElement uncoloured(XmlElement series) {
        return series.withChildren(series.children().stream()
                .filter(child -> !(child instanceof XmlElement e && (e.is("spPr") || e.is("dPt"))))
                .toList());
    }

    private Optional<Reference> name(XmlElement series) {
        return series.child("tx")
                .flatMap(tx -> tx.child("strRef"))
                .flatMap(ref -> ref.child("f"))
                .flatMap(f -> Reference.parse(f.text()))
                .filter(reference -> reference.has(axis) && references.index(reference, -1) >= 0);
    }

    private List<AxisMap.Copy> copies(XmlElement series) {
        return name(series)
                .map(reference -> references
                        .map(references.index(reference, -1))
                        .copies(reference.first(axis), reference.last(axis)))
                .orElse(List.of());
    }

    /** Formulas of a copy are seen from its line, on the sheet of its name. */
    private MovedReferences.Place place(XmlElement series, AxisMap.Copy copy) {
        int sheet = name(series).map(r -> references.index(r, -1)).orElse(-1);
        return new MovedReferences.Place(sheet, 0, copy.trail());
    }
}
