package fr.ptce.consolidation.fill.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Refuses what speaks from outside of a sheet that is repeated: nobody can say which of its copies is meant, and their rows differ. The
 * data can give the figure, or a formula of the sheet itself.
 */
final class RepeatedReferences {
    private final Draft draft;
    private final Map<Integer, SheetMarker.Place> markers;
    private final Map<Integer, String> sheets = new HashMap<>();
    private final Map<String, Integer> tables = new HashMap<>();

    RepeatedReferences(Draft draft, Map<Integer, SheetMarker.Place> markers) throws IOException {
        this.draft = draft;
        this.markers = markers;
        for (Draft.Tab tab : draft.sheets()) {
            if (markers.containsKey(tab.index())) {
                sheets.put(tab.index(), tab.name().toLowerCase(Locale.ROOT));
                for (String part : draft.parts().related(tab.part(), "table")) {
                    tables.put(draft.parts().get(part).get("displayName").toLowerCase(Locale.ROOT), tab.index());
                }
            }
        }
    }

    void refuse() throws IOException {
        TemplateStrings strings = draft.strings();
        for (Draft.Tab tab : draft.sheets()) {
            SheetOrigin origin = SheetOrigin.of(tab.index(), tab.name(), tab.name(), Map.of());
            refuse(tab, new TemplateSheetReader(draft, tab, origin, strings).readCells());
        }
        XmlElement root = draft.parts().get(draft.workbook());
        for (XmlElement name :
                root.child("definedNames").map(XmlElement::elements).orElse(List.of())) {
            int local = name.find("localSheetId").map(Integer::parseInt).orElse(-1);
            if (!markers.containsKey(local) && speaks(FormulaText.parse(name.text()), -1)) {
                draft.errors().workbook("le nom « " + name.get("name") + " » renvoie à une feuille répétée");
            }
        }
    }

    private void refuse(Draft.Tab tab, SheetTemplate sheet) throws IOException {
        for (TemplateRow row : sheet.rows().values()) {
            for (TemplateCell cell : row.cells().values()) {
                if (cell.formula() != null && speaks(cell.formula(), tab.index())) {
                    draft.errors()
                            .cell(
                                    sheet,
                                    row.number(),
                                    cell.column(),
                                    "la formule renvoie à une feuille répétée : faire le calcul dans cette feuille, ou"
                                            + " demander le chiffre aux données");
                }
            }
        }
        boolean around =
                sheet.root().elements().stream().filter(e -> !e.is("sheetData")).anyMatch(e -> speaks(e, tab.index()));
        if (around || charts(tab)) {
            draft.errors().sheet(sheet, "un format, une validation ou un graphique renvoie à une feuille répétée");
        }
    }

    private boolean charts(Draft.Tab tab) throws IOException {
        for (String drawing : draft.parts().related(tab.part(), "drawing")) {
            for (String chart : draft.parts().related(drawing, "chart")) {
                if (speaks(draft.parts().get(chart), tab.index())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean speaks(XmlElement element, int own) {
        return OwnReferences.isFormula(element)
                ? speaks(FormulaText.parse(element.text()), own)
                : element.elements().stream().anyMatch(e -> speaks(e, own));
    }

    /** A repeated sheet may speak of itself: each copy then speaks of itself. */
    private boolean speaks(FormulaText formula, int own) {
        Set<String> others = new HashSet<>(sheets.values());
        others.remove(sheets.getOrDefault(own, ""));
        Set<String> otherTables = new HashSet<>(tables.keySet());
        otherTables.removeIf(table -> Objects.equals(tables.get(table), own));
        return OwnReferences.mentions(formula, others, otherTables);
    }
}
