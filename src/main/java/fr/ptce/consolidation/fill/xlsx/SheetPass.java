package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.TemplateFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** Gives every sheet its name and repeats those that ask for it, each copy with parts of its own. */
final class SheetPass {
    private final Draft draft;
    private final SheetNames names = new SheetNames();
    private final List<SheetOrigin> origins = new ArrayList<>();
    private final Map<Integer, SheetMarker.Place> markers = new LinkedHashMap<>();

    private SheetPass(Draft draft) {
        this.draft = draft;
    }

    static Draft expand(Draft draft) throws IOException {
        SheetPass pass = new SheetPass(draft);
        return pass.expand().named(pass.names.given());
    }

    private Draft expand() throws IOException {
        List<Draft.Tab> tabs = draft.sheets();
        findMarkers(tabs);
        tabs.stream().filter(tab -> !markers.containsKey(tab.index())).forEach(tab -> names.reserve(tab.name()));
        Map<Integer, List<SheetOrigin>> copies = new HashMap<>();
        for (Draft.Tab tab : tabs) {
            copies.put(tab.index(), origins(tab));
            origins.addAll(copies.getOrDefault(tab.index(), List.of()));
        }
        if (markers.isEmpty()) {
            return draft.with(draft.parts(), origins);
        }
        if (origins.isEmpty()) {
            draft.errors().workbook("il ne resterait aucune feuille : toutes les listes de #feuilles sont vides");
            tabs.forEach(tab -> origins.add(SheetOrigin.of(tab.index(), tab.name(), tab.name(), Map.of())));
            return draft.with(draft.parts(), origins);
        }
        return draft.with(new SheetRepeating(draft, markers, copies).parts(), origins);
    }

    private void findMarkers(List<Draft.Tab> tabs) throws IOException {
        if (!draft.mentions("#feuilles") && !draft.mentions("#{feuilles}")) {
            return;
        }
        TemplateStrings strings = draft.strings();
        for (Draft.Tab tab : tabs) {
            SheetOrigin origin = SheetOrigin.of(tab.index(), tab.name(), tab.name(), Map.of());
            SheetTemplate sheet = new TemplateSheetReader(draft, tab, origin, strings).readCells();
            new SheetMarker(sheet, draft.errors()).find().ifPresent(place -> markers.put(tab.index(), place));
        }
    }

    private List<SheetOrigin> origins(Draft.Tab tab) throws IOException {
        SheetOrigin author = SheetOrigin.of(tab.index(), tab.name(), tab.name(), Map.of());
        SheetMarker.Place place = markers.get(tab.index());
        if (place == null) {
            return List.of(named(tab, author));
        }
        List<SheetOrigin> copies = new ArrayList<>();
        try {
            var loop = draft.velocity().loop(place.marker().argument());
            Iterator<?> items = loop.list(author.scope(draft.data())).iterator();
            while (items.hasNext()) {
                Map<String, @Nullable Object> variables = new LinkedHashMap<>();
                variables.put(loop.variable(), items.next());
                variables.put("feuille", Scopes.number(copies.size(), items.hasNext()));
                copies.add(named(tab, SheetOrigin.of(tab.index(), tab.name(), tab.name(), variables)));
            }
            Scopes.close(items);
        } catch (TemplateFault e) {
            SheetTemplate sheet = new TemplateSheetReader(draft, tab, author, draft.strings()).readCells();
            draft.errors().cell(sheet, place.row().number(), place.cell().column(), String.valueOf(e.getMessage()));
            return List.of(author);
        }
        return copies;
    }

    private SheetOrigin named(Draft.Tab tab, SheetOrigin origin) throws IOException {
        VelocityContext scope = origin.scope(draft.data());
        List<String> faults = new ArrayList<>();
        String merged = Workbook.merge(draft.velocity(), scope, tab.name(), faults::add);
        if (!faults.isEmpty()) {
            SheetTemplate sheet = new TemplateSheetReader(draft, tab, origin, draft.strings()).readCells();
            draft.errors().sheet(sheet, faults.get(0));
        }
        boolean asWritten = origin.variables().isEmpty() && merged.equals(tab.name());
        String filled = asWritten ? merged : names.give(merged);
        return SheetOrigin.of(origin.index(), origin.name(), filled, origin.variables());
    }
}
