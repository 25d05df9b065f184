package fr.ptce.consolidation.fill.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The parts that hang on a sheet: tables, drawings, charts, notes, pivot tables, links. */
final class SheetParts {
    private final OpcPackage parts;
    private final Workbook workbook;
    private final SheetTemplate sheet;
    private final Map<String, byte[]> rewritten = new LinkedHashMap<>();

    SheetParts(TemplateReading template, Workbook workbook, SheetTemplate sheet) {
        this.parts = template.parts();
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** The parts after filling, by name, once the sheet itself is written. */
    Map<String, byte[]> rewrite() throws IOException {
        MovedReferences references = workbook.references();
        Notes notes = new Notes(references, sheet.index());
        UnaryOperator<String> merge = text -> workbook.merge(sheet, text);
        for (String part : related("table")) {
            put(part, root -> new TablePart(references, sheet, root).rewrite(workbook.evaluation(), workbook.errors()));
        }
        for (String part : related("drawing")) {
            put(part, new DrawingPart(references.map(sheet.index()), merge)::rewrite);
            for (String chart : parts.related(part, "chart")) {
                put(chart, root -> new ChartPart(workbook, merge).rewrite(new ChartSeries(references).rewrite(root)));
            }
            for (String chart : parts.related(part, "chartEx")) {
                put(chart, new ChartSeries(references)::rewrite);
            }
        }
        for (String part : related("comments")) {
            put(part, root -> notes.comments(root, workbook.texts(sheet)));
        }
        for (String part : related("vmlDrawing")) {
            rewritten.put(part, notes.shapes(parts.bytes(part)));
        }
        for (String part : related("threadedComment")) {
            put(part, notes::anchored);
        }
        for (String part : related("pivotTable")) {
            put(part, this::spread);
        }
        links();
        return rewritten;
    }

    private List<String> related(String kind) throws IOException {
        return parts.related(sheet.part(), kind);
    }

    private void put(String part, UnaryOperator<XmlElement> change) throws IOException {
        XmlElement root = parts.get(part);
        XmlElement changed = change.apply(root);
        rewritten.put(part, changed.equals(root) ? parts.bytes(part) : XmlOutput.bytes(changed));
    }

    private XmlElement spread(XmlElement element) {
        MovedReferences references = workbook.references();
        return element.mapAttributes(a -> a.name().equals("ref")
                        ? new XmlElement.Attribute(
                                "ref",
                                references.range(a.value(), sheet.index()).orElse(a.value()))
                        : a)
                .withChildren(element.children().stream()
                        .map(child -> child instanceof XmlElement e ? spread(e) : child)
                        .toList());
    }

    /** Merged links take the place of those they were merged from. */
    private void links() throws IOException {
        String part = OpcPackage.relationsPart(sheet.part());
        SheetTexts texts = workbook.texts(sheet);
        Optional<XmlElement> root = parts.find(part);
        if (root.isEmpty()) {
            return;
        }
        List<XmlNode> children = new ArrayList<>();
        for (XmlElement relation : root.get().elements()) {
            if (!texts.merges(relation.get("Id"))) {
                children.add(relation);
            } else if (children.stream()
                    .noneMatch(c -> ((XmlElement) c).get("Id").startsWith("rIdLien"))) {
                texts.links()
                        .forEach((target, id) ->
                                children.add(relation.with("Id", id).with("Target", target)));
            }
        }
        if (!children.equals(root.get().elements())) {
            rewritten.put(part, XmlOutput.bytes(root.get().withChildren(children)));
        }
    }
}
