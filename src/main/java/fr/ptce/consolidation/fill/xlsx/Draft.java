package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.SafeVelocity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The template on its way to be filled: sheets are repeated first, then columns, then rows are written.
 *
 * @param parts as far as they are
 * @param origins one per sheet of the workbook
 * @param tabs names given to sheets, by the merged names their author wanted
 * @param data of the filling
 */
record Draft(
        OpcPackage parts,
        List<SheetOrigin> origins,
        Map<String, String> tabs,
        Map<String, ?> data,
        SafeVelocity velocity,
        TemplateErrors errors) {
    Draft {
        origins = List.copyOf(origins);
    }

    /** Takes the author's workbook and repeats its sheets, then their columns. */
    static Draft of(OpcPackage parts, Map<String, ?> data) throws IOException {
        Draft author = new Draft(parts, List.of(), Map.of(), data, new SafeVelocity(), new TemplateErrors());
        if (parts.isStrict()) {
            author.errors()
                    .workbook("il est au format « Open XML strict » ; l'enregistrer au format Classeur Excel (.xlsx)");
        }
        return ColumnPass.expand(SheetPass.expand(author));
    }

    Draft with(OpcPackage changed, List<SheetOrigin> sheets) {
        return new Draft(changed, sheets, tabs, data, velocity, errors);
    }

    Draft named(Map<String, String> names) {
        return new Draft(parts, origins, names, data, velocity, errors);
    }

    /** The part of the workbook. */
    String workbook() throws IOException {
        return parts.related("", "officeDocument").stream()
                .findFirst()
                .orElseThrow(() -> new IOException("No workbook in the package"));
    }

    /** The sheets, in the order of the workbook. */
    List<Tab> sheets() throws IOException {
        String workbook = workbook();
        Map<String, OpcPackage.Relation> relations = new HashMap<>();
        parts.relations(workbook).forEach(relation -> relations.put(relation.id(), relation));
        List<Tab> tabs = new ArrayList<>();
        XmlElement root = parts.get(workbook);
        for (XmlElement sheet : root.child("sheets").map(XmlElement::elements).orElse(List.of())) {
            OpcPackage.Relation relation = relations.get(sheet.get("id"));
            if (relation == null || !parts.has(relation.target())) {
                throw new IOException("No part for sheet " + sheet.get("name"));
            }
            tabs.add(new Tab(tabs.size(), sheet, relation));
        }
        return tabs;
    }

    /** Tells whether some cell may hold a directive: most templates repeat neither sheets nor columns. */
    boolean mentions(String directive) throws IOException {
        if (strings().texts().stream().anyMatch(text -> text.contains(directive))) {
            return true;
        }
        for (Tab tab : sheets()) {
            for (XmlElement data : parts.get(tab.part()).all("sheetData")) {
                boolean inline = data.elements().stream()
                        .flatMap(row -> row.elements().stream())
                        .anyMatch(cell ->
                                !cell.get("t").equals("s") && cell.text().contains(directive));
                if (inline) {
                    return true;
                }
            }
        }
        return false;
    }

    TemplateStrings strings() throws IOException {
        return TemplateStrings.of(first("sharedStrings"));
    }

    /** A part of the whole workbook by its kind. */
    Optional<XmlElement> first(String kind) throws IOException {
        List<String> found = parts.related(workbook(), kind);
        return found.isEmpty() ? Optional.empty() : parts.find(found.get(0));
    }

    /**
     * A sheet in the workbook's list.
     *
     * @param index from 0
     */
    record Tab(int index, XmlElement element, OpcPackage.Relation relation) {
        String name() {
            return element.get("name");
        }

        String part() {
            return relation.target();
        }
    }
}
