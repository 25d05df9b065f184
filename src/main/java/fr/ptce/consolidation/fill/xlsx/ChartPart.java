package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.SerialDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes a chart show what was written: its caches are rebuilt from the values of its ranges, its texts are merged. */
final class ChartPart {
    private final MovedReferences references;
    private final Evaluation evaluation;
    private final List<DefinedName> names;
    private final UnaryOperator<String> merge;
    private final boolean from1904;

    ChartPart(Workbook workbook, UnaryOperator<String> merge) {
        this.references = workbook.references();
        this.evaluation = workbook.evaluation();
        this.names = workbook.names();
        this.from1904 = workbook.from1904();
        this.merge = merge;
    }

    XmlElement rewrite(XmlElement element) {
        Optional<XmlElement> f = element.child("f");
        if (f.isPresent() && element.local().endsWith("Ref")) {
            return source(element, f.get().text());
        }
        if (element.is("t") && element.elements().isEmpty()) {
            String text = element.text();
            String merged = merge.apply(text);
            return merged.equals(text) ? element : element.withText(merged);
        }
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            children.add(child instanceof XmlElement e ? rewrite(e) : child);
        }
        return element.withChildren(children);
    }

    private XmlElement source(XmlElement element, String formula) {
        List<Optional<CellContent>> cells = cells(formula);
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement e && !cells.isEmpty() && (e.is("numCache") || e.is("strCache"))) {
                children.add(cache(e, cells));
            } else if (child instanceof XmlElement e && !cells.isEmpty() && e.is("multiLvlStrCache")) {
                children.add(levels(e, formula));
            } else {
                children.add(child);
            }
        }
        boolean uncached = element.elements().stream().noneMatch(e -> e.local().endsWith("Cache"));
        if (uncached && !cells.isEmpty() && !element.is("multiLvlStrRef")) {
            String name = element.is("numRef") ? "numCache" : "strCache";
            children.add(1, cache(new XmlElement(element.prefix() + name, List.of(), List.of()), cells));
        }
        return element.withChildren(children);
    }

    private XmlElement cache(XmlElement cache, List<Optional<CellContent>> cells) {
        List<XmlNode> children = new ArrayList<>();
        cache.child("formatCode").ifPresent(children::add);
        children.add(count(cache, cells.size()));
        children.addAll(points(cache, cells, cache.is("numCache")));
        cache.all("extLst").forEach(children::add);
        return cache.withChildren(children);
    }

    /** Categories on several levels: one level per column, the last column first. */
    private XmlElement levels(XmlElement cache, String formula) {
        Reference area = areas(formula).get(0);
        List<XmlNode> children = new ArrayList<>();
        int size = area.to().row() - area.from().row() + 1;
        children.add(count(cache, size));
        for (int column = area.to().column(); column >= area.from().column(); column--) {
            Corner top = new Corner(column, true, area.from().row(), true);
            Corner bottom = new Corner(column, true, area.to().row(), true);
            List<Optional<CellContent>> cells = cells(List.of(new Reference(area.sheet(), "", top, bottom, true)));
            XmlElement level = new XmlElement(cache.prefix() + "lvl", List.of(), List.of());
            children.add(level.withChildren(points(cache, cells, false)));
        }
        return cache.withChildren(children);
    }

    private static XmlElement count(XmlElement cache, int size) {
        return new XmlElement(cache.prefix() + "ptCount", List.of(), List.of()).with("val", Integer.toString(size));
    }

    private List<XmlElement> points(XmlElement cache, List<Optional<CellContent>> cells, boolean numeric) {
        List<XmlElement> points = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String shown = cells.get(i).map(content -> shown(content, numeric)).orElse("");
            if (!shown.isEmpty()) {
                XmlElement value = new XmlElement(cache.prefix() + "v", List.of(), List.of()).withText(shown);
                points.add(new XmlElement(cache.prefix() + "pt", List.of(), List.of(value))
                        .with("idx", Integer.toString(i)));
            }
        }
        return points;
    }

    private String shown(CellContent content, boolean numeric) {
        if (content instanceof CellContent.Numeric number) {
            return number.digits();
        }
        if (content instanceof CellContent.Day day) {
            return Long.toString(SerialDay.of(day.value(), from1904));
        }
        return content instanceof CellContent.Text text && !numeric ? text.value() : "";
    }

    private List<Reference> areas(String formula) {
        Optional<DefinedName> name = names.stream()
                .filter(n -> formula.equals(n.name()) || formula.endsWith("!" + n.name()))
                .findFirst();
        return FormulaText.parse(name.map(DefinedName::formula).orElse(formula))
                .references()
                .toList();
    }

    private List<Optional<CellContent>> cells(String formula) {
        return cells(areas(formula));
    }

    private List<Optional<CellContent>> cells(List<Reference> areas) {
        List<Optional<CellContent>> cells = new ArrayList<>();
        for (Reference area : areas) {
            int sheet = references.filledIndex(area.sheet());
            if (sheet < 0 || !area.hasRows() || area.from().column() == 0) {
                return List.of();
            }
            for (int row = area.from().row(); row <= area.to().row(); row++) {
                for (int column = area.from().column(); column <= area.to().column(); column++) {
                    cells.add(evaluation.content(sheet, row, column));
                }
            }
        }
        return cells;
    }
}
