package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.office.SerialDay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** Plans a filling: the rows first, then what references need to know, then the values that formulas and charts will read. */
final class Filling {
    private static final List<String> COMPUTED_REFERENCES = List.of("INDIRECT(", "OFFSET(");

    private final TemplateReading template;
    private final Map<String, ?> data;

    private Filling(TemplateReading template, Map<String, ?> data) {
        this.template = template;
        this.data = data;
    }

    static Workbook plan(TemplateReading template, Map<String, ?> data) throws IOException {
        return new Filling(template, data).plan();
    }

    private Workbook plan() throws IOException {
        List<AxisMap> maps = new ArrayList<>();
        for (SheetTemplate sheet : template.sheets()) {
            maps.add(Planner.plan(
                    Axis.ROWS, sheet.blocks(), sheet.origin().scope(data), (row, message) -> template.errors()
                            .row(sheet, row, message)));
        }
        MovedReferences references = new MovedReferences(Axis.ROWS, template.sheets(), names(), maps);
        List<DefinedName> names = template.definedNames().stream()
                .map(name -> name(name, references))
                .toList();
        ValueStore values = new ValueStore();
        Map<String, TableArea> tables = tables(references, values);
        want(values);
        Grid grid = new Grid(template.sheets(), references, values, template.from1904());
        List<SheetTexts> texts = collect(references, values);
        Workbook workbook = new Workbook(template, data, new Workbook.Plan(references, names, tables, grid, texts));
        for (SheetTemplate sheet : template.sheets()) {
            new RowFormulas(sheet, values, workbook.evaluation()).compute(references.map(sheet.index()));
        }
        return workbook;
    }

    private List<String> names() {
        return template.sheets().stream().map(sheet -> sheet.origin().filled()).toList();
    }

    private static DefinedName name(XmlElement name, MovedReferences references) {
        int scope = name.find("localSheetId").map(Integer::parseInt).orElse(-1);
        return new DefinedName(
                name.get("name"), scope, references.rewrite(name.text(), MovedReferences.Place.sheet(scope)));
    }

    private Map<String, TableArea> tables(MovedReferences references, ValueStore values) throws IOException {
        Map<String, TableArea> areas = new TreeMap<>();
        for (SheetTemplate sheet : template.sheets()) {
            for (XmlElement root : template.tables(sheet).values()) {
                TablePart table = new TablePart(references, sheet, root);
                if (table.isRepeated()) {
                    template.errors()
                            .sheet(
                                    sheet,
                                    "le tableau " + root.get("displayName") + " est dans une boucle qui le répéterait");
                }
                Optional<TableArea> area = table.area();
                area.ifPresent(a -> {
                    areas.put(a.name().toLowerCase(Locale.ROOT), a);
                    values.want(
                            sheet.index(),
                            a.area().from().column(),
                            a.area().to().column());
                });
            }
        }
        return areas;
    }

    /** Marks the columns that formulas, names and charts read, so that only these are kept. */
    private void want(ValueStore values) throws IOException {
        for (SheetTemplate sheet : template.sheets()) {
            for (TemplateRow row : sheet.rows().values()) {
                for (TemplateCell cell : row.cells().values()) {
                    if (cell.formula() != null) {
                        want(values, cell.formula(), sheet.index());
                    }
                }
            }
        }
        for (XmlElement name : template.definedNames()) {
            want(values, FormulaText.parse(name.text()), -1);
        }
        for (String part : template.parts().names()) {
            if (part.contains("/charts/") && part.endsWith(".xml")) {
                wantChart(values, template.parts().get(part));
            }
        }
    }

    private void wantChart(ValueStore values, XmlElement element) {
        if (element.is("f")) {
            want(values, FormulaText.parse(element.text()), -1);
        }
        element.elements().forEach(child -> wantChart(values, child));
    }

    private void want(ValueStore values, FormulaText formula, int own) {
        if (COMPUTED_REFERENCES.stream().anyMatch(formula::mentions)) {
            values.wantAll();
        }
        formula.references().forEach(reference -> {
            int sheet = index(reference, own);
            boolean across =
                    !reference.lastSheet().isEmpty() || reference.from().column() == 0;
            if (across) {
                values.wantAll();
            } else if (sheet >= 0) {
                int from = Math.min(reference.from().column(), reference.to().column());
                values.want(
                        sheet,
                        from,
                        Math.max(reference.from().column(), reference.to().column()));
            }
        });
    }

    private int index(Reference reference, int own) {
        return reference.sheet().isEmpty()
                ? own
                : template.sheets().stream()
                        .filter(s -> s.name().equalsIgnoreCase(reference.sheet()))
                        .mapToInt(SheetTemplate::index)
                        .findFirst()
                        .orElse(-1);
    }

    private List<SheetTexts> collect(MovedReferences references, ValueStore values) throws IOException {
        List<SheetTexts> merged = new ArrayList<>();
        for (SheetTemplate sheet : template.sheets()) {
            RowTexts texts = RowTexts.of(template, sheet);
            SheetTexts own = texts(sheet, texts.targets());
            merged.add(own);
            if (values.wants(sheet.index()) || !texts.isEmpty()) {
                try {
                    new SheetWalk(sheet, sheet.origin().scope(data), new Collector(sheet, values, texts, own))
                            .walk(references.map(sheet.index()));
                } catch (TemplateFault e) {
                    template.errors().sheet(sheet, String.valueOf(e.getMessage()));
                }
            }
        }
        return merged;
    }

    private SheetTexts texts(SheetTemplate sheet, Map<String, String> targets) {
        HeaderText header =
                new HeaderText(template.velocity(), () -> sheet.origin().scope(data));
        return new SheetTexts(
                text -> header.merge(text, message -> template.errors().sheet(sheet, message)),
                text -> Workbook.merge(
                        template.velocity(), sheet.origin().scope(data), text, message -> template.errors()
                                .sheet(sheet, message)),
                targets,
                template.tabs(),
                sheet.origin());
    }

    /** Keeps the merged values that will be read. */
    private final class Collector implements SheetWalk.Visitor {
        private final SheetTemplate sheet;
        private final ValueStore values;
        private final RowTexts texts;
        private final SheetTexts merged;
        private final CellMerger merger;

        Collector(SheetTemplate sheet, ValueStore values, RowTexts texts, SheetTexts merged) {
            this.sheet = sheet;
            this.values = values;
            this.texts = texts;
            this.merged = merged;
            this.merger = new CellMerger(sheet, template.errors());
        }

        @Override
        public void row(int output, TemplateRow row, @Nullable Trail trail, VelocityContext scope) {
            texts.merge(output, row.number(), scope, merged);
            for (TemplateCell cell : row.cells().values()) {
                MergeText merge = cell.merge();
                if (merge != null && values.wants(sheet.index(), cell.column())) {
                    CellContent content = merger.content(merge, row.number(), cell.column(), scope);
                    values.put(
                            sheet.index(),
                            output,
                            cell.column(),
                            content instanceof CellContent.Day day ? numbered(day) : content);
                }
            }
        }

        private CellContent numbered(CellContent.Day day) {
            return CellContent.Numeric.of(Long.toString(SerialDay.of(day.value(), template.from1904())));
        }

        @Override
        public void blank(int output, TemplateRow row) {
            // A blank row has no value.
        }
    }
}
