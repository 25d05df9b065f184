package fr.ptce.consolidation.fill.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the copies of the repeated sheets in the workbook: their parts, their place among the tabs, their own defined names. */
final class SheetRepeating {
    private final Draft draft;
    private final Map<Integer, SheetMarker.Place> markers;
    private final Map<Integer, List<SheetOrigin>> copies;
    private final PartCopier copier;
    private final List<XmlElement> sheets = new ArrayList<>();
    private final List<XmlNode> relations = new ArrayList<>();
    private final Map<Integer, List<OwnReferences>> own = new HashMap<>();
    private final Map<Integer, Integer> first = new HashMap<>();
    private final String workbook;
    private int tables;
    private int sheetIds;

    SheetRepeating(Draft draft, Map<Integer, SheetMarker.Place> markers, Map<Integer, List<SheetOrigin>> copies)
            throws IOException {
        this.draft = draft;
        this.markers = markers;
        this.copies = copies;
        this.copier = new PartCopier(draft.parts());
        this.workbook = draft.workbook();
    }

    /** The workbook with its sheets repeated. */
    OpcPackage parts() throws IOException {
        new RepeatedReferences(draft, markers).refuse();
        List<Draft.Tab> tabs = draft.sheets();
        tables = highest();
        sheetIds = tabs.stream()
                .mapToInt(t -> Integer.parseInt(t.element().get("sheetId")))
                .max()
                .orElse(0);
        String relationsPart = OpcPackage.relationsPart(workbook);
        relations.addAll(draft.parts().get(relationsPart).children());
        for (Draft.Tab tab : tabs) {
            first.put(tab.index(), sheets.size());
            SheetMarker.Place marker = markers.get(tab.index());
            if (marker == null) {
                sheets.add(tab.element());
            } else {
                repeat(tab, marker);
            }
        }
        copier.put(relationsPart, draft.parts().get(relationsPart).withChildren(relations));
        copier.put(workbook, workbook(draft.parts().get(workbook)));
        return copier.result();
    }

    private void repeat(Draft.Tab tab, SheetMarker.Place marker) throws IOException {
        Optional<String> obstacle = copier.obstacle(tab.part());
        if (obstacle.isPresent()) {
            SheetOrigin origin = SheetOrigin.of(tab.index(), tab.name(), tab.name(), Map.of());
            SheetTemplate sheet = new TemplateSheetReader(draft, tab, origin, draft.strings()).readCells();
            draft.errors().sheet(sheet, "elle contient " + obstacle.get() + ", qui ne peut pas être répété");
        }
        List<SheetOrigin> mine = copies.getOrDefault(tab.index(), List.of());
        if (mine.isEmpty()) {
            copier.remove(tab.part());
            relations.removeIf(node -> node instanceof XmlElement e
                    && e.get("Id").equals(tab.relation().id()));
        }
        for (int i = 0; i < mine.size(); i++) {
            OwnReferences names = names(tab, mine.get(i).filled(), i);
            own.computeIfAbsent(tab.index(), k -> new ArrayList<>()).add(names);
            PartCopier.Change change = change(names, marker, i > 0);
            XmlElement entry = tab.element().with("name", mine.get(i).filled());
            if (i == 0) {
                copier.change(tab.part(), "worksheet", change);
                sheets.add(entry);
            } else {
                String part = copier.copy(tab.part(), "worksheet", change);
                sheets.add(related(entry, tab, part));
            }
        }
    }

    private XmlElement related(XmlElement entry, Draft.Tab tab, String part) {
        sheetIds++;
        String id = "rIdCopie" + sheetIds;
        XmlElement relation = relations.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .filter(e -> e.get("Id").equals(tab.relation().id()))
                .findFirst()
                .orElseThrow();
        relations.add(relation.with("Id", id).with("Target", "/" + part));
        return entry.with("sheetId", Integer.toString(sheetIds))
                .mapAttributes(a -> a.name().endsWith(":id") ? new XmlElement.Attribute(a.name(), id) : a);
    }

    /** The names of a copy: the first keeps the names of the template's tables. */
    private OwnReferences names(Draft.Tab tab, String filled, int copy) throws IOException {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String part : draft.parts().related(tab.part(), "table")) {
            String name = draft.parts().get(part).get("displayName");
            renamed.put(name, copy == 0 ? name : name + "_" + (copy + 1));
        }
        return new OwnReferences(tab.name(), filled, renamed);
    }

    private PartCopier.Change change(OwnReferences names, SheetMarker.Place marker, boolean copy) {
        return (kind, root) -> {
            boolean sheet = kind.equals("worksheet");
            XmlElement mine = names.in(sheet ? marker.without(root) : root);
            if (sheet) {
                return copy ? alone(mine) : mine;
            }
            return kind.equals("table") && copy ? table(mine, names) : mine;
        };
    }

    /** Two sheets with one identity, or two selected at once, are traps. */
    private static XmlElement alone(XmlElement sheet) {
        return sheet.without("xr:uid")
                .mapChildren("sheetPr", pr -> pr.without("codeName"))
                .mapChildren("sheetViews", views -> views.mapChildren("sheetView", v -> v.without("tabSelected")));
    }

    private XmlElement table(XmlElement table, OwnReferences names) {
        String name = table.get("displayName");
        String renamed = names.tables().getOrDefault(name, name);
        return table.without("xr:uid")
                .with("id", Integer.toString(++tables))
                .with("name", renamed)
                .with("displayName", renamed);
    }

    private int highest() throws IOException {
        int highest = 0;
        for (Draft.Tab tab : draft.sheets()) {
            for (String part : draft.parts().related(tab.part(), "table")) {
                highest = Math.max(
                        highest, Integer.parseInt(draft.parts().get(part).get("id")));
            }
        }
        return highest;
    }

    private XmlElement workbook(XmlElement root) {
        return root.mapChildren("sheets", list -> list.withChildren(sheets))
                .mapChildren("bookViews", views -> views.mapChildren("workbookView", this::view))
                .mapChildren("definedNames", names -> names.withChildren(names(names)));
    }

    private XmlElement view(XmlElement view) {
        return view.mapAttributes(a -> a.name().equals("activeTab") || a.name().equals("firstSheet")
                ? new XmlElement.Attribute(a.name(), Integer.toString(moved(Integer.parseInt(a.value()))))
                : a);
    }

    private int moved(int index) {
        return Math.min(first.getOrDefault(index, 0), sheets.size() - 1);
    }

    private List<XmlElement> names(XmlElement names) {
        List<XmlElement> moved = new ArrayList<>();
        for (XmlElement name : names.elements()) {
            Optional<String> local = name.find("localSheetId");
            int sheet = local.map(Integer::parseInt).orElse(-1);
            if (local.isEmpty() || !markers.containsKey(sheet)) {
                moved.add(local.isEmpty() ? name : name.with("localSheetId", Integer.toString(moved(sheet))));
                continue;
            }
            List<OwnReferences> mine = own.getOrDefault(sheet, List.of());
            for (int i = 0; i < mine.size(); i++) {
                moved.add(name.with("localSheetId", String.format(Locale.ROOT, "%d", moved(sheet) + i))
                        .withText(mine.get(i).in(name.text())));
            }
        }
        return moved;
    }
}
