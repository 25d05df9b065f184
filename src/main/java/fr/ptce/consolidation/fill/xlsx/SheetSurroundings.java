package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves all that a sheet says about its rows or columns outside its rows: merged cells, formats, validations, links, views, breaks, extensions. */
final class SheetSurroundings {
    private final MovedReferences references;
    private final Axis axis;
    private final int sheet;
    private final SheetTexts texts;

    /**
     * @param sheet index
     * @param texts merged
     */
    SheetSurroundings(MovedReferences references, int sheet, SheetTexts texts) {
        this.references = references;
        this.axis = references.axis();
        this.sheet = sheet;
        this.texts = texts;
    }

    XmlElement rewrite(XmlElement element) {
        return switch (element.local()) {
            case "mergeCells" -> copied(element, "mergeCell");
            case "hyperlinks" -> copied(element, "hyperlink");
            case "rowBreaks" -> axis == Axis.ROWS ? breaks(element) : element;
            case "colBreaks" -> axis == Axis.COLUMNS ? breaks(element) : element;
            case "pane" -> pane(element);
            case "autoFilter" -> filter(element);
            case "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter" ->
                element.withText(texts.header(element.text()));
            case "conditionalFormatting", "dataValidation" -> seenFromFirstCell(element);
            case "sparklines" -> sparklines(element);
            default -> generic(element, MovedReferences.Place.sheet(sheet));
        };
    }

    private XmlElement generic(XmlElement element, MovedReferences.Place place) {
        XmlElement moved = attributes(element);
        String local = element.local();
        boolean leaf = element.elements().isEmpty();
        if (leaf
                && (local.equals("f")
                        || local.equals("formula")
                        || local.equals("formula1")
                        || local.equals("formula2"))) {
            return moved.withText(references.rewrite(element.text(), place));
        }
        if (leaf && local.equals("sqref")) {
            return moved.withText(areas(element.text()));
        }
        boolean own = place.trail() == null && place.line() == 0;
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            children.add(child instanceof XmlElement e ? (own ? rewrite(e) : generic(e, place)) : child);
        }
        return moved.withChildren(children);
    }

    /** Filters count their columns from the first one of their range. */
    private XmlElement filter(XmlElement filter) {
        XmlElement moved = generic(filter, MovedReferences.Place.sheet(sheet));
        Optional<Reference> from = Reference.parse(filter.get("ref"));
        Optional<Reference> to = Reference.parse(moved.get("ref"));
        if (axis == Axis.ROWS || from.isEmpty() || to.isEmpty()) {
            return moved;
        }
        int first = from.get().first(axis);
        int start = to.get().first(axis);
        return moved.mapChildren("filterColumn", column -> {
            int number = first + Integer.parseInt(column.get("colId"));
            return column.with("colId", Integer.toString(references.map(sheet).anchor(number) - start));
        });
    }

    private XmlElement attributes(XmlElement element) {
        return element.mapAttributes(attribute -> {
            String value = attribute.value();
            String moved =
                    switch (attribute.name()) {
                        case "ref" -> references.range(value, sheet).orElse(value);
                        case "sqref" -> areas(value);
                        case "topLeftCell", "activeCell" -> references.anchor(value, sheet);
                        case "r" ->
                            element.is("cellWatch") || element.is("inputCells")
                                    ? references.anchor(value, sheet)
                                    : value;
                        default -> value;
                    };
            return moved.equals(value) ? attribute : new XmlElement.Attribute(attribute.name(), moved);
        });
    }

    /** An area whose rows are all gone keeps the place where they stood: an empty one is no longer a valid file. */
    private String areas(String sqref) {
        String moved = references.areas(sqref, sheet);
        return moved.isEmpty() ? references.anchor(sqref.strip().split(" ", -1)[0], sheet) : moved;
    }

    /** Formulas of formats and validations are written for the first cell of their area. */
    private XmlElement seenFromFirstCell(XmlElement element) {
        String sqref = element.find("sqref")
                .orElseGet(() -> element.child("sqref").map(XmlElement::text).orElse(""));
        MovedReferences.Place first = references.firstCell(sqref, sheet);
        return generic(element, first.trail() == null ? new MovedReferences.Place(sheet, -1, null) : first);
    }

    private XmlElement copied(XmlElement list, String item) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlElement element : list.elements()) {
            Optional<Reference> area = element.is(item) ? Reference.parse(element.get("ref")) : Optional.empty();
            if (area.isEmpty()) {
                children.add(element);
                continue;
            }
            int from = area.get().first(axis);
            int to = area.get().last(axis);
            for (AxisMap.Copy copy : references.map(sheet).copies(from, to)) {
                Reference moved = area.get().with(axis, copy.first(), copy.last());
                XmlElement placed = element.with("ref", moved.text());
                MovedReferences.Place place = new MovedReferences.Place(sheet, from, copy.trail());
                (item.equals("hyperlink") ? link(placed, moved, place) : Optional.of(placed)).ifPresent(children::add);
            }
        }
        XmlElement filled = list.withChildren(children);
        return list.find("count").isPresent() ? filled.with("count", Integer.toString(children.size())) : filled;
    }

    /** A link with its texts merged; none when what it would lead to is no address. */
    private Optional<XmlElement> link(XmlElement link, Reference cell, MovedReferences.Place place) {
        int row = cell.first(Axis.ROWS);
        int column = cell.first(Axis.COLUMNS);
        XmlElement shown = link.mapAttributes(a -> switch (a.name()) {
            case "location" ->
                new XmlElement.Attribute(
                        "location",
                        texts.location(row, column, a.value()).orElseGet(() -> references.rewrite(a.value(), place)));
            case "tooltip", "display" -> new XmlElement.Attribute(a.name(), texts.at(row, column, a.value()));
            default -> a;
        });
        if (!texts.merges(link.get("id"))) {
            return Optional.of(shown);
        }
        return texts.link(row, column, link.get("id"))
                .map(id -> shown.mapAttributes(
                        a -> a.name().endsWith(":id") ? new XmlElement.Attribute(a.name(), id) : a));
    }

    /** A break after a line of a loop is a break after each of its copies. */
    private XmlElement breaks(XmlElement list) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlElement brk : list.all("brk")) {
            int line = Integer.parseInt(brk.get("id"));
            for (AxisMap.Copy copy : references.map(sheet).copies(line, line)) {
                children.add(brk.with("id", Integer.toString(copy.last())));
            }
        }
        String count = Integer.toString(children.size());
        return list.withChildren(children).with("count", count).with("manualBreakCount", count);
    }

    private XmlElement pane(XmlElement pane) {
        XmlElement moved = attributes(pane);
        String split = axis == Axis.ROWS ? "ySplit" : "xSplit";
        boolean frozen =
                pane.get("state").startsWith("frozen") && pane.find(split).isPresent();
        if (!frozen) {
            return moved;
        }
        int lines = (int) Double.parseDouble(pane.get(split));
        return moved.with(split, Integer.toString(references.map(sheet).anchor(lines + 1) - 1));
    }

    /** A sparkline of a loop's line is drawn on each of its copies, from the same copy's cells. */
    private XmlElement sparklines(XmlElement list) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlElement sparkline : list.elements()) {
            Optional<Reference> cell = sparkline.child("sqref").flatMap(s -> Reference.parse(s.text()));
            if (cell.isEmpty()) {
                children.add(sparkline);
                continue;
            }
            int line = cell.get().first(axis);
            for (AxisMap.Copy copy : references.map(sheet).copies(line, line)) {
                List<XmlNode> parts = new ArrayList<>();
                for (XmlElement part : sparkline.elements()) {
                    MovedReferences.Place place = new MovedReferences.Place(sheet, line, copy.trail());
                    parts.add(part.withText(
                            part.is("f")
                                    ? references.rewrite(part.text(), place)
                                    : cell.get()
                                            .with(axis, copy.first(), copy.last())
                                            .text()));
                }
                children.add(sparkline.withChildren(parts));
            }
        }
        return list.withChildren(children);
    }
}
