package fr.ptce.consolidation.report.xlsx;

import fr.ptce.consolidation.report.template.SafeVelocity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
        SharedStrings strings,
        Optional<XmlElement> styles,
        SafeVelocity velocity,
        TemplateErrors errors) {
    static TemplateReading read(OpcPackage parts) throws IOException {
        String workbook = parts.related("", "officeDocument").stream()
                .findFirst()
                .orElseThrow(() -> new IOException("No workbook in the package"));
        XmlElement root = parts.get(workbook);
        SharedStrings strings = SharedStrings.of(first(parts, workbook, "sharedStrings"));
        SafeVelocity velocity = new SafeVelocity();
        TemplateErrors errors = new TemplateErrors();
        Map<String, OpcPackage.Relation> relations = new HashMap<>();
        parts.relations(workbook).forEach(relation -> relations.put(relation.id(), relation));
        List<SheetTemplate> sheets = new ArrayList<>();
        for (XmlElement sheet : root.child("sheets").map(XmlElement::elements).orElse(List.of())) {
            OpcPackage.Relation relation = relations.get(sheet.get("id"));
            if (relation == null) {
                throw new IOException("No part for sheet " + sheet.get("name"));
            }
            XmlElement rows = parts.get(relation.target());
            SheetTemplate empty = new SheetTemplate(
                    sheets.size(), sheet.get("name"), relation.target(), rows, new TreeMap<>(), List.of());
            sheets.add(SheetReader.read(empty, strings, velocity, errors));
        }
        Optional<XmlElement> styles = first(parts, workbook, "styles");
        return new TemplateReading(parts, workbook, root, List.copyOf(sheets), strings, styles, velocity, errors);
    }

    private static Optional<XmlElement> first(OpcPackage parts, String workbook, String kind) throws IOException {
        List<String> found = parts.related(workbook, kind);
        return found.isEmpty() ? Optional.empty() : parts.find(found.get(0));
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
