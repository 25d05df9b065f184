package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.office.CellAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Repeats columns, before any row is written: what comes out is a wider template, with every reference of the workbook moved as rows are
 * moved later, and for each repeated column the item its cells will see.
 */
final class ColumnPass {
    private final Draft draft;
    private final List<SheetTemplate> sheets = new ArrayList<>();
    private final List<ColumnBlocks> blocks = new ArrayList<>();
    private final List<AxisMap> maps = new ArrayList<>();
    private final Map<String, XmlElement> changed = new LinkedHashMap<>();
    private final Map<String, byte[]> notes = new LinkedHashMap<>();

    private ColumnPass(Draft draft) {
        this.draft = draft;
    }

    static Draft expand(Draft draft) throws IOException {
        boolean asked = draft.mentions("#colonnes") || draft.mentions("#{colonnes}");
        return asked ? new ColumnPass(draft).expand() : draft;
    }

    private Draft expand() throws IOException {
        TemplateStrings strings = draft.strings();
        for (Draft.Tab tab : draft.sheets()) {
            SheetOrigin origin = draft.origins().get(tab.index());
            SheetTemplate sheet = new TemplateSheetReader(draft, tab, origin, strings).readCells();
            ColumnBlocks columns = new ColumnBlocks(sheet, draft.velocity(), draft.errors());
            sheets.add(sheet);
            blocks.add(columns);
            maps.add(plan(sheet, columns.parse()));
        }
        List<String> names = sheets.stream().map(SheetTemplate::name).toList();
        MovedReferences references = new MovedReferences(Axis.COLUMNS, sheets, names, maps);
        List<SheetOrigin> origins = new ArrayList<>();
        for (SheetTemplate sheet : sheets) {
            rewrite(sheet, references);
            origins.add(origin(sheet));
        }
        String workbook = draft.workbook();
        changed.put(workbook, names(draft.parts().get(workbook), references));
        for (String cache : draft.parts().related(workbook, "pivotCacheDefinition")) {
            changed.put(cache, new PivotSource(references).moved(draft.parts().get(cache)));
        }
        return draft.with(draft.parts().with(changed, Map.of(), Set.of()).withBytes(notes), origins);
    }

    private AxisMap plan(SheetTemplate sheet, List<Block> columns) throws IOException {
        AxisMap map = Planner.plan(
                Axis.COLUMNS, columns, sheet.origin().scope(draft.data()), (column, message) -> draft.errors()
                        .column(sheet, column, message));
        int used = sheet.rows().values().stream()
                .filter(row -> !row.cells().isEmpty())
                .mapToInt(row -> row.cells().lastKey())
                .max()
                .orElse(0);
        if (used + map.body().height() - CellAddress.COLUMNS > CellAddress.COLUMNS) {
            draft.errors().sheet(sheet, "elle aurait plus de " + CellAddress.COLUMNS + " colonnes");
            return AxisMap.identity(Axis.COLUMNS);
        }
        return map;
    }

    private SheetOrigin origin(SheetTemplate sheet) throws IOException {
        AxisMap map = maps.get(sheet.index());
        try {
            return sheet.origin()
                    .withColumns(map, ColumnItems.of(map, sheet.origin().scope(draft.data())));
        } catch (TemplateFault e) {
            draft.errors().sheet(sheet, String.valueOf(e.getMessage()));
            return sheet.origin();
        }
    }

    private void rewrite(SheetTemplate sheet, MovedReferences references) throws IOException {
        OpcPackage parts = draft.parts();
        AxisMap map = maps.get(sheet.index());
        ColumnSheet columns = new ColumnSheet(sheet, references, draft.errors());
        changed.put(sheet.part(), columns.rewrite(blocks.get(sheet.index()).rows()));
        for (String table : parts.related(sheet.part(), "table")) {
            changed.put(table, new ColumnTable(sheet, references).rewrite(parts.get(table)));
        }
        for (String drawing : parts.related(sheet.part(), "drawing")) {
            changed.put(drawing, new DrawingPart(map, text -> text).rewrite(parts.get(drawing)));
            for (String chart : parts.related(drawing, "chart")) {
                changed.put(chart, new ChartSeries(references).rewrite(parts.get(chart)));
            }
        }
        notes(sheet, references);
    }

    private void notes(SheetTemplate sheet, MovedReferences references) throws IOException {
        OpcPackage parts = draft.parts();
        Notes moved = new Notes(references, sheet.index());
        for (String comments : parts.related(sheet.part(), "comments")) {
            changed.put(comments, moved.comments(parts.get(comments)));
        }
        for (String threads : parts.related(sheet.part(), "threadedComment")) {
            changed.put(threads, moved.anchored(parts.get(threads)));
        }
        for (String vml : parts.related(sheet.part(), "vmlDrawing")) {
            notes.put(vml, moved.shapes(parts.bytes(vml)));
        }
    }

    private static XmlElement names(XmlElement workbook, MovedReferences references) {
        return workbook.mapChildren(
                "definedNames",
                names -> names.mapChildren("definedName", name -> {
                    int scope = Optional.of(name.get("localSheetId"))
                            .filter(s -> !s.isEmpty())
                            .map(Integer::parseInt)
                            .orElse(-1);
                    return name.withText(references.rewrite(name.text(), MovedReferences.Place.sheet(scope)));
                }));
    }
}
