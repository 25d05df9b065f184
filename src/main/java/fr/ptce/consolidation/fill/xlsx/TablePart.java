package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a table follow its rows: range, filter, formulas of its columns, and names of the columns whose header was merged. */
record TablePart(MovedReferences references, SheetTemplate sheet, XmlElement root) {
    /** The table in the filled workbook. */
    Optional<TableArea> area() {
        return Reference.parse(root.get("ref"))
                .flatMap(ref -> references.move(ref, MovedReferences.Place.sheet(sheet.index())))
                .map(area -> new TableArea(
                        root.find("name").orElse(root.get("displayName")),
                        references.name(sheet.index()),
                        area,
                        root.child("tableColumns").stream()
                                .flatMap(c -> c.elements().stream())
                                .map(c -> c.get("name"))
                                .toList(),
                        rows("headerRowCount", 1),
                        rows("totalsRowCount", 0)));
    }

    private int rows(String attribute, int otherwise) {
        return root.find(attribute).map(Integer::parseInt).orElse(otherwise);
    }

    /** Tells whether a loop would repeat the whole table, which no workbook allows. */
    boolean isRepeated() {
        return Reference.parse(root.get("ref"))
                .map(ref -> references
                                .map(sheet.index())
                                .copies(ref.first(references.axis()), ref.last(references.axis()))
                                .size()
                        > 1)
                .orElse(false);
    }

    /** The table after filling; two columns of one name are a fault of the template or of its data. */
    XmlElement rewrite(Evaluation evaluation, TemplateErrors errors) {
        XmlElement filled = rewrite(root, evaluation);
        Set<String> names = new HashSet<>();
        for (XmlElement columns : filled.all("tableColumns")) {
            for (XmlElement column : columns.all("tableColumn")) {
                if (!names.add(column.get("name").toLowerCase(Locale.ROOT))) {
                    errors.sheet(
                            sheet,
                            "le tableau " + root.get("displayName") + " aurait deux colonnes « " + column.get("name")
                                    + " »");
                }
            }
        }
        return filled;
    }

    private XmlElement rewrite(XmlElement element, Evaluation evaluation) {
        int index = sheet.index();
        XmlElement moved = element.mapAttributes(a -> a.name().equals("ref")
                ? new XmlElement.Attribute(
                        "ref", references.range(a.value(), index).orElse(a.value()))
                : a);
        if (element.is("calculatedColumnFormula") || element.is("totalsRowFormula")) {
            boolean perRow = element.is("calculatedColumnFormula");
            MovedReferences.Place place =
                    perRow ? references.firstCell(firstDataCell(), index) : MovedReferences.Place.sheet(index);
            return moved.withText(references.rewrite(element.text(), place));
        }
        List<XmlNode> children = new ArrayList<>();
        int column = 0;
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement e) {
                XmlElement rewritten = rewrite(e, evaluation);
                children.add(e.is("tableColumn") ? named(rewritten, column++, evaluation) : rewritten);
            } else {
                children.add(child);
            }
        }
        return moved.withChildren(children);
    }

    private String firstDataCell() {
        return Reference.parse(root.get("ref"))
                .map(ref -> {
                    int first = ref.from().row() + rows("headerRowCount", 1);
                    int written = Block.firstLine(inside(sheet.blocks(), first));
                    return ref.from().with(Axis.ROWS, Math.max(first, written)).text();
                })
                .orElse("A1");
    }

    private static List<Block> inside(List<Block> blocks, int row) {
        return blocks.stream()
                .filter(b -> b.first() <= row && b.last() >= row && !(b instanceof Block.Lines))
                .toList();
    }

    private XmlElement named(XmlElement column, int offset, Evaluation evaluation) {
        Optional<Reference> ref = Reference.parse(root.get("ref"));
        boolean header = rows("headerRowCount", 1) > 0 && ref.isPresent();
        if (!header) {
            return column;
        }
        int number = ref.get().from().column() + offset;
        int row = ref.get().from().row();
        boolean merged = Optional.ofNullable(sheet.rows().get(row))
                .flatMap(r -> r.find(number))
                .filter(cell -> cell.merge() != null)
                .isPresent();
        int output = references.map(sheet.index()).anchor(row);
        return merged
                ? evaluation
                        .content(sheet.index(), output, number)
                        .filter(CellContent.Text.class::isInstance)
                        .map(text -> column.with("name", ((CellContent.Text) text).value()))
                        .orElse(column)
                : column;
    }
}
