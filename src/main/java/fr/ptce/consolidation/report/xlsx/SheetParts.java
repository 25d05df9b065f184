package fr.ptce.consolidation.report.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The parts that hang on a sheet: tables, drawings, charts, notes, pivot tables. */
final class SheetParts {
    private static final byte[] NOT_MINE = {};

    private final TemplateReading template;
    private final Workbook workbook;
    private final SheetTemplate sheet;

    SheetParts(TemplateReading template, Workbook workbook, SheetTemplate sheet) {
        this.template = template;
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** The part after filling; empty when it does not hang on this sheet. */
    byte[] rewrite(String part) throws IOException {
        Optional<String> kind = kind(sheet.part(), part);
        if (kind.isEmpty()) {
            return chart(part);
        }
        byte[] bytes = template.parts().bytes(part);
        References references = workbook.references();
        return switch (kind.get()) {
            case "table" -> xml(part, root -> new TablePart(references, sheet, root).rewrite(workbook.evaluation()));
            case "drawing" -> xml(part, drawing()::rewrite);
            case "vmlDrawing" -> notes(bytes);
            case "comments", "threadedComment" -> xml(part, this::anchored);
            case "pivotTable" -> xml(part, this::spread);
            default -> NOT_MINE;
        };
    }

    private Optional<String> kind(String from, String part) throws IOException {
        return template.parts().relations(from).stream()
                .filter(relation -> relation.target().equals(part))
                .map(OpcPackage.Relation::kind)
                .findFirst();
    }

    private byte[] chart(String part) throws IOException {
        for (String drawing : template.parts().related(sheet.part(), "drawing")) {
            if (kind(drawing, part).filter(k -> k.startsWith("chart")).isPresent()) {
                UnaryOperator<String> merge = text -> workbook.merge(sheet, text);
                return xml(part, new ChartPart(workbook, merge)::rewrite);
            }
        }
        return NOT_MINE;
    }

    private DrawingPart drawing() {
        return new DrawingPart(workbook.references().map(sheet.index()), text -> workbook.merge(sheet, text));
    }

    private byte[] notes(byte[] bytes) {
        String vml = new String(bytes, StandardCharsets.UTF_8);
        String moved = drawing().rewriteNotes(vml);
        return moved.equals(vml) ? bytes : moved.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] xml(String part, UnaryOperator<XmlElement> change) throws IOException {
        XmlElement root = template.parts().get(part);
        XmlElement changed = change.apply(root);
        return changed.equals(root) ? template.parts().bytes(part) : XmlOutput.bytes(changed);
    }

    private XmlElement anchored(XmlElement element) {
        return withRefs(element, ref -> workbook.references().anchor(ref, sheet.index()));
    }

    private XmlElement spread(XmlElement element) {
        return withRefs(
                element, ref -> workbook.references().range(ref, sheet.index()).orElse(ref));
    }

    private static XmlElement withRefs(XmlElement element, UnaryOperator<String> move) {
        List<? extends XmlNode> children = element.children().stream()
                .map(child -> child instanceof XmlElement e ? withRefs(e, move) : child)
                .toList();
        return element.mapAttributes(
                        a -> a.name().equals("ref") ? new XmlElement.Attribute("ref", move.apply(a.value())) : a)
                .withChildren(children);
    }
}
