package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.SafeVelocity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The template, read.
 *
 * @param part of the workbook
 * @param root of the workbook part
 * @param sheets every one, those without rows included, so that indexes are those of the workbook
 */
record TemplateReading(
        OpcPackage parts,
        String part,
        XmlElement root,
        List<SheetTemplate> sheets,
        TemplateStrings strings,
        Optional<XmlElement> styles,
        Map<String, String> tabs,
        SafeVelocity velocity,
        TemplateErrors errors) {
    static TemplateReading read(Draft draft) throws IOException {
        TemplateStrings strings = draft.strings();
        List<SheetTemplate> sheets = new ArrayList<>();
        for (Draft.Tab tab : draft.sheets()) {
            TemplateSheetReader reader =
                    new TemplateSheetReader(draft, tab, draft.origins().get(tab.index()), strings);
            sheets.add(reader.read());
        }
        String workbook = draft.workbook();
        return new TemplateReading(
                draft.parts(),
                workbook,
                draft.parts().get(workbook),
                List.copyOf(sheets),
                strings,
                draft.first("styles"),
                draft.tabs(),
                draft.velocity(),
                draft.errors());
    }

    boolean from1904() {
        return root.child("workbookPr").filter(p -> p.isTrue("date1904")).isPresent();
    }

    List<XmlElement> definedNames() {
        return root.child("definedNames").map(XmlElement::elements).orElse(List.of());
    }

    /** The tables of a sheet, by part. */
    Map<String, XmlElement> tables(SheetTemplate sheet) throws IOException {
        Map<String, XmlElement> tables = new TreeMap<>();
        for (String table : parts.related(sheet.part(), "table")) {
            tables.put(table, parts.get(table));
        }
        return tables;
    }
}
