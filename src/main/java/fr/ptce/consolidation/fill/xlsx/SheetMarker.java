package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cell that says a sheet is repeated, and takes it away. */
final class SheetMarker {
    private final SheetTemplate sheet;
    private final TemplateErrors errors;

    SheetMarker(SheetTemplate sheet, TemplateErrors errors) {
        this.sheet = sheet;
        this.errors = errors;
    }

    /** The header of the repetition, when there is one; two are a fault. */
    Optional<Place> find() {
        List<Place> found = new ArrayList<>();
        for (TemplateRow row : sheet.rows().values()) {
            for (TemplateCell cell : row.cells().values()) {
                List<Directive> markers = Directive.parse(cell.text());
                if (markers.stream().anyMatch(m -> m.is(Directive.Kind.FEUILLES))) {
                    found.add(new Place(row, cell, markers.get(0)));
                    if (markers.size() > 1 || found.size() > 1) {
                        errors.cell(
                                sheet, row.number(), cell.column(), "#feuilles doit être seul, une fois par feuille");
                    }
                }
            }
        }
        return found.stream().findFirst();
    }

    /** Where the marker stands. */
    record Place(TemplateRow row, TemplateCell cell, Directive marker) {
        /** A cell that holds nothing, or, when the row holds nothing else, the comment that takes the row away. */
        private XmlElement emptied() {
            boolean alone = row.cells().values().stream().allMatch(c -> c.equals(cell) || c.isBlank());
            XmlElement look = cell.element().without("t").withChildren(List.of());
            return alone ? CellWriter.inline(look, "##") : look;
        }

        /** The sheet without its marker. */
        XmlElement without(XmlElement root) {
            XmlElement written = cell.element();
            XmlElement emptied = emptied();
            return root.mapChildren(
                    "sheetData",
                    data -> data.mapChildren(
                            "row",
                            r -> r.children().contains(written)
                                    ? r.mapChildren("c", c -> c.equals(written) ? emptied : c)
                                    : r));
        }
    }
}
