package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.office.OfficeZip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the filled package: sheets as they are made, changed parts rewritten, all others byte for byte. */
final class WorkbookWriting {
    private final TemplateReading template;
    private final Workbook workbook;
    private final Set<String> written = new HashSet<>();

    WorkbookWriting(TemplateReading template, Workbook workbook) {
        this.template = template;
        this.workbook = workbook;
    }

    void write(OutputStream stream) throws IOException {
        OfficeZip zip = new OfficeZip(stream);
        WorkbookParts parts = new WorkbookParts(template, workbook);
        if (parts.calcChain().isPresent()) {
            written.add(parts.calcChain().get());
        }
        put(zip, OpcPackage.TYPES, parts.contentTypes());
        for (SheetTemplate sheet : template.sheets()) {
            sheet(zip, sheet);
        }
        for (SheetTemplate sheet : template.sheets()) {
            for (Map.Entry<String, byte[]> part :
                    new SheetParts(template, workbook, sheet).rewrite().entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        for (String part : template.parts().names()) {
            put(zip, part, parts.rewrite(part));
        }
        zip.finish();
    }

    private void put(OfficeZip zip, String part, byte[] bytes) throws IOException {
        if (written.add(part)) {
            zip.put(part, bytes);
        }
    }

    private void sheet(OfficeZip zip, SheetTemplate sheet) throws IOException {
        SheetSurroundings surroundings =
                new SheetSurroundings(workbook.references(), sheet.index(), workbook.texts(sheet));
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : sheet.root().children()) {
            boolean rows = child instanceof XmlElement e && e.is("sheetData");
            children.add(child instanceof XmlElement e && !rows ? surroundings.rewrite(e) : child);
        }
        XmlElement root = sheet.root()
                .withChildren(children.stream().filter(WorkbookWriting::isKept).toList());
        if (!sheet.isAlive() && root.equals(sheet.root())) {
            put(zip, sheet.part(), template.parts().bytes(sheet.part()));
            return;
        }
        written.add(sheet.part());
        try (OutputStream entry = zip.open(sheet.part())) {
            XmlOutput out = new XmlOutput(entry).prolog().open(root);
            for (XmlNode child : root.children()) {
                if (child instanceof XmlElement data && data.is("sheetData")) {
                    rows(sheet, data, out);
                } else {
                    out.node(child);
                }
            }
            out.raw("</" + root.name() + ">").flush();
        }
    }

    /** A list emptied by an #if must go: spreadsheets refuse an empty one. */
    private static boolean isKept(XmlNode node) {
        boolean list = node instanceof XmlElement e && (e.is("mergeCells") || e.is("hyperlinks") || e.is("rowBreaks"));
        return !list || !((XmlElement) node).elements().isEmpty();
    }

    private void rows(SheetTemplate sheet, XmlElement data, XmlOutput out) throws IOException {
        out.open(data);
        try {
            new SheetWalk(sheet, workbook.scope(sheet), new SheetWriter(sheet, workbook, out))
                    .walk(workbook.references().map(sheet.index()));
        } catch (TemplateFault e) {
            workbook.errors().sheet(sheet, String.valueOf(e.getMessage()));
        }
        out.raw("</" + data.name() + ">");
    }
}
