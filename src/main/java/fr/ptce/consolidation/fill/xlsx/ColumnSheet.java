package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes a template sheet again with its columns repeated: cells, widths, and all that speaks of columns around them. */
final class ColumnSheet {
    private final SheetTemplate sheet;
    private final MovedReferences references;
    private final AxisMap map;
    private final TemplateErrors errors;

    ColumnSheet(SheetTemplate sheet, MovedReferences references, TemplateErrors errors) {
        this.sheet = sheet;
        this.references = references;
        this.map = references.map(sheet.index());
        this.errors = errors;
    }

    /**
     * The sheet with its columns.
     *
     * @param markers rows that only speak of columns
     */
    XmlElement rewrite(List<Integer> markers) {
        SheetSurroundings around = new SheetSurroundings(references, sheet.index(), SheetTexts.NONE);
        Set<Integer> removed = new HashSet<>(markers);
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : sheet.root().children()) {
            if (!(child instanceof XmlElement element)) {
                children.add(child);
            } else if (element.is("sheetData")) {
                children.add(element.withChildren(sheet.rows().values().stream()
                        .map(row -> removed.contains(row.number()) ? emptied(row) : row(row))
                        .toList()));
            } else if (element.is("cols")) {
                children.add(map.isIdentity() ? element : new ColumnWidths(map).rewrite(element));
            } else {
                children.add(around.rewrite(element));
            }
        }
        return sheet.root().withChildren(children);
    }

    /** A row that a comment takes away when rows are written. */
    private XmlElement emptied(TemplateRow row) {
        XmlElement look =
                new XmlElement(row.element().prefix() + "c", List.of(), List.of()).with("r", "A" + row.number());
        return numbered(row).withChildren(List.of(CellWriter.inline(look, "##")));
    }

    private static XmlElement numbered(TemplateRow row) {
        return row.element().without("spans").with("r", Integer.toString(row.number()));
    }

    private XmlElement row(TemplateRow row) {
        Map<Integer, XmlElement> written = new TreeMap<>();
        for (TemplateCell cell : row.cells().values()) {
            for (AxisMap.Copy copy : map.copies(cell.column(), cell.column())) {
                boolean blank =
                        map.origin(copy.first()).filter(AxisMap.Origin::blank).isPresent();
                XmlElement element = blank
                        ? cell.blanked().element()
                        : cell.formula() == null ? cell.element() : formula(cell, row.number(), copy);
                written.put(copy.first(), element.with("r", CellAddress.letters(copy.first() - 1) + row.number()));
            }
        }
        List<XmlNode> children = new ArrayList<>(written.values());
        children.addAll(row.element().children());
        return numbered(row).withChildren(children);
    }

    private XmlElement formula(TemplateCell cell, int row, AxisMap.Copy copy) {
        MovedReferences.Place place = new MovedReferences.Place(sheet.index(), cell.column(), copy.trail());
        FormulaText formula = java.util.Objects.requireNonNull(cell.formula());
        return cell.element().mapChildren("f", f -> {
            XmlElement moved = f.withText(references.rewrite(formula, place));
            if (!f.get("t").equals("array")) {
                return f.get("t").equals("shared") ? moved.without("t", "ref", "si") : moved;
            }
            Optional<Reference> area = Reference.parse(f.get("ref"));
            Optional<Reference> spread = area.flatMap(a -> references.move(a, place));
            if (area.isPresent() && !area.map(a -> width(a)).equals(spread.map(a -> width(a)))) {
                errors.cell(
                        sheet, row, cell.column(), "une formule matricielle ne peut pas contenir de colonnes répétées");
            }
            return moved.with("ref", spread.map(Reference::text).orElse(MovedReferences.LOST));
        });
    }

    private static int width(Reference area) {
        return area.last(Axis.COLUMNS) - area.first(Axis.COLUMNS);
    }
}
