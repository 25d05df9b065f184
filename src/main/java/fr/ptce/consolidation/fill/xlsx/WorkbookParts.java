package fr.ptce.consolidation.fill.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of the whole workbook: names, sheet names, styles, shared texts, list of parts. */
final class WorkbookParts {
    private static final Set<String> BEFORE_CALCULATION = Set.of(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences",
            "definedNames",
            "AlternateContent",
            "revisionPtr");

    private final TemplateReading template;
    private final Workbook workbook;
    private final Optional<String> calcChain;

    WorkbookParts(TemplateReading template, Workbook workbook) throws IOException {
        this.template = template;
        this.workbook = workbook;
        this.calcChain =
                template.parts().related(template.part(), "calcChain").stream().findFirst();
    }

    /** The order in which the template was last computed: meaningless once rows have moved, rebuilt by any spreadsheet. */
    Optional<String> calcChain() {
        return calcChain;
    }

    byte[] contentTypes() throws IOException {
        return without(OpcPackage.TYPES, "PartName", calcChain.map(part -> "/" + part));
    }

    byte[] rewrite(String part) throws IOException {
        byte[] bytes = template.parts().bytes(part);
        if (part.equals(template.part())) {
            XmlElement changed = workbook();
            return changed.equals(template.root()) ? bytes : XmlOutput.bytes(changed);
        }
        if (part.equals(OpcPackage.relationsPart(template.part()))) {
            Optional<String> id = template.parts().relations(template.part()).stream()
                    .filter(r -> r.kind().equals("calcChain"))
                    .map(OpcPackage.Relation::id)
                    .findFirst();
            return without(part, "Id", id);
        }
        if (is(part, "styles")) {
            return workbook.styles().changed().map(XmlOutput::bytes).orElse(bytes);
        }
        if (is(part, "sharedStrings")) {
            Set<String> merged = mergedTexts();
            return merged.isEmpty() ? bytes : XmlOutput.bytes(template.strings().without(merged::contains));
        }
        if (template.parts().related("", "extended-properties").contains(part)) {
            return properties(part);
        }
        if (is(part, "pivotCacheDefinition")) {
            return XmlOutput.bytes(new PivotSource(workbook.references())
                    .moved(template.parts().get(part)));
        }
        return bytes;
    }

    /** The list of sheets that the properties repeat is the author's: without it when some sheet was named or repeated. */
    private byte[] properties(String part) throws IOException {
        boolean same = template.sheets().stream()
                .allMatch(s -> s.origin().name().equals(s.origin().filled()));
        XmlElement root = template.parts().get(part);
        List<XmlNode> kept = root.children().stream()
                .filter(c -> !(c instanceof XmlElement e && (e.is("TitlesOfParts") || e.is("HeadingPairs"))))
                .toList();
        return same ? template.parts().bytes(part) : XmlOutput.bytes(root.withChildren(kept));
    }

    private boolean is(String part, String kind) throws IOException {
        return template.parts().related(template.part(), kind).contains(part);
    }

    private byte[] without(String part, String attribute, Optional<String> value) throws IOException {
        if (value.isEmpty()) {
            return template.parts().bytes(part);
        }
        XmlElement root = template.parts().get(part);
        return XmlOutput.bytes(root.withChildren(root.children().stream()
                .filter(child ->
                        !(child instanceof XmlElement e && e.get(attribute).equals(value.get())))
                .toList()));
    }

    /** The texts of markers and of merged cells, which no written cell shares any more. */
    private Set<String> mergedTexts() {
        Set<String> merged = new HashSet<>();
        for (SheetTemplate sheet : template.sheets()) {
            for (TemplateRow row : sheet.rows().values()) {
                for (TemplateCell cell : row.cells().values()) {
                    if (cell.merge() != null || !Directive.parse(cell.text()).isEmpty()) {
                        merged.add(cell.text());
                    }
                }
            }
        }
        template.strings().texts().stream()
                .filter(t -> !Directive.parse(t).isEmpty())
                .forEach(merged::add);
        return merged;
    }

    private XmlElement workbook() {
        List<XmlNode> children = new ArrayList<>();
        boolean calculated = false;
        int after = 0;
        for (XmlNode child : template.root().children()) {
            XmlNode changed = child;
            if (child instanceof XmlElement e) {
                changed = element(e);
                calculated |= e.is("calcPr");
                after = BEFORE_CALCULATION.contains(e.local()) ? children.size() + 1 : after;
            }
            children.add(changed);
        }
        if (!calculated && workbook.isIncomplete()) {
            XmlElement calcPr = new XmlElement(template.root().prefix() + "calcPr", List.of(), List.of());
            children.add(after, calcPr.with("fullCalcOnLoad", "1"));
        }
        return template.root().withChildren(children);
    }

    private XmlElement element(XmlElement element) {
        return switch (element.local()) {
            case "sheets" -> sheets(element);
            case "definedNames" -> names(element);
            case "calcPr" -> workbook.isIncomplete() ? element.with("fullCalcOnLoad", "1") : element;
            default -> element;
        };
    }

    private XmlElement sheets(XmlElement sheets) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlElement sheet : sheets.elements()) {
            children.add(sheet.with("name", workbook.references().name(children.size())));
        }
        return children.equals(sheets.elements()) ? sheets : sheets.withChildren(children);
    }

    private XmlElement names(XmlElement names) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlElement name : names.elements()) {
            String formula = workbook.names().get(children.size()).formula();
            children.add(formula.equals(name.text()) ? name : name.withText(formula));
        }
        return children.equals(names.elements()) ? names : names.withChildren(children);
    }
}
