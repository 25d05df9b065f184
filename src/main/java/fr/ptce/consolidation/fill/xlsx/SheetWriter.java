package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import java.io.IOException;
import java.util.Optional;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a sheet one after the other as they are made. */
final class SheetWriter implements SheetWalk.Visitor {
    private final SheetTemplate sheet;
    private final Workbook workbook;
    private final CellMerger merger;
    private final XmlOutput out;
    private final CellWriter cells;

    SheetWriter(SheetTemplate sheet, Workbook workbook, XmlOutput out) {
        this.sheet = sheet;
        this.workbook = workbook;
        this.merger = new CellMerger(sheet, workbook.errors());
        this.out = out;
        this.cells = new CellWriter(out, workbook.styles(), workbook.from1904());
    }

    @Override
    public void row(int output, TemplateRow row, @Nullable Trail trail, VelocityContext scope) throws IOException {
        openRow(output, row);
        for (TemplateCell cell : row.cells().values()) {
            MergeText merge = cell.merge();
            FormulaText formula = cell.formula();
            if (merge != null) {
                cells.content(cell, output, merger.content(merge, row.number(), cell.column(), scope));
            } else if (formula != null) {
                formula(cell, formula, output, new MovedReferences.Place(sheet.index(), row.number(), trail));
            } else {
                cells.asIs(cell, output);
            }
        }
        closeRow(row);
    }

    @Override
    public void blank(int output, TemplateRow row) throws IOException {
        openRow(output, row);
        for (TemplateCell cell : row.cells().values()) {
            cells.content(cell, output, CellContent.BLANK);
        }
        closeRow(row);
    }

    private void openRow(int output, TemplateRow row) {
        XmlElement numbered = row.element().with("r", Integer.toString(output));
        boolean fitted = !row.element().find("ht").isEmpty() && !row.element().isTrue("customHeight");
        // A height measured on the author's markers means nothing for the merged text: spreadsheets measure again.
        out.open(fitted && row.hasMerges() ? numbered.without("ht") : numbered);
    }

    private void closeRow(TemplateRow row) throws IOException {
        for (XmlNode rest : row.element().children()) {
            out.node(rest);
        }
        out.raw("</" + row.element().name() + ">");
    }

    private void formula(TemplateCell cell, FormulaText formula, int output, MovedReferences.Place place)
            throws IOException {
        XmlElement f = cell.element().child("f").orElseThrow();
        XmlElement moved = f.withText(workbook.references().rewrite(formula, place));
        boolean array = f.get("t").equals("array");
        boolean wide = false;
        if (array) {
            String ref = f.get("ref");
            Optional<Reference> area =
                    Reference.parse(ref).flatMap(r -> workbook.references().move(r, place));
            wide = Reference.parse(ref)
                    .map(r -> r.from().row() != r.to().row() || r.from().column() != r.to().column())
                    .orElse(false);
            if (wide && !sameHeight(ref, area)) {
                merger.errors()
                        .cell(
                                sheet,
                                place.line(),
                                cell.column(),
                                "une formule matricielle ne peut pas contenir de lignes répétées");
            }
            moved = moved.with("ref", area.map(Reference::text).orElse(MovedReferences.LOST));
        } else {
            moved = moved.without("t", "ref", "si");
        }
        Optional<CellContent> value =
                wide ? workbook.withoutValue() : workbook.evaluation().computed(sheet.index(), output, cell.column());
        cells.formula(cell, output, moved, value);
    }

    private static boolean sameHeight(String ref, Optional<Reference> area) {
        return Reference.parse(ref)
                .map(r -> r.to().row() - r.from().row())
                .equals(area.map(a -> a.to().row() - a.from().row()));
    }
}
