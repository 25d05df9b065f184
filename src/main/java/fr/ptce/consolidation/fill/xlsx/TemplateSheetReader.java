package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.office.CellAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a template sheet: what each cell shows, merges or computes. */
final class TemplateSheetReader {
    private final TemplateStrings strings;
    private final SafeVelocity velocity;
    private final TemplateErrors errors;
    private final SheetTemplate sheet;
    private final NavigableMap<Integer, TemplateRow> rows = new TreeMap<>();
    private final Map<String, Shared> shared = new HashMap<>();

    /** A shared formula where it is written in full. */
    private record Shared(FormulaText formula, int row, int column) {}

    TemplateSheetReader(Draft draft, Draft.Tab tab, SheetOrigin origin, TemplateStrings strings) throws IOException {
        XmlElement root = draft.parts().get(tab.part());
        this.sheet = new SheetTemplate(
                tab.index(), tab.name(), tab.part(), root, rows, List.of(), origin, headers(draft.parts(), tab));
        this.strings = strings;
        this.velocity = draft.velocity();
        this.errors = draft.errors();
    }

    private static List<Reference> headers(OpcPackage parts, Draft.Tab tab) throws IOException {
        List<Reference> headers = new ArrayList<>();
        for (String part : parts.related(tab.part(), "table")) {
            XmlElement table = parts.get(part);
            if (!table.get("headerRowCount").equals("0")) {
                Reference.parse(table.get("ref"))
                        .map(r -> r.with(Axis.ROWS, r.first(Axis.ROWS), r.first(Axis.ROWS)))
                        .ifPresent(headers::add);
            }
        }
        return List.copyOf(headers);
    }

    /** The sheet with the meaning of its rows; faults are collected. */
    SheetTemplate read() {
        SheetTemplate plain = readCells();
        List<Block> blocks = new BlockParser(velocity, (row, message) -> errors.row(sheet, row, message)).parse(rows);
        return new SheetTemplate(
                plain.index(), plain.name(), plain.part(), plain.root(), rows, blocks, plain.origin(), plain.headers());
    }

    /** The sheet as it stands, its markers among its cells. */
    SheetTemplate readCells() {
        sheet.root().child("sheetData").ifPresent(this::readRows);
        return sheet;
    }

    private void readRows(XmlElement data) {
        int last = 0;
        for (XmlElement row : data.all("row")) {
            String number = row.get("r");
            last = number.isEmpty() ? last + 1 : Integer.parseInt(number);
            rows.put(last, readRow(row, last));
        }
    }

    private TemplateRow readRow(XmlElement row, int number) {
        TreeMap<Integer, TemplateCell> cells = new TreeMap<>();
        int last = 0;
        for (XmlElement cell : row.all("c")) {
            int column = CellAddress.column(cell.get("r").replaceAll("[0-9]", "")) + 1;
            last = column == 0 ? last + 1 : column;
            cells.put(last, readCell(cell, number, last));
        }
        List<XmlNode> rest = row.children().stream()
                .filter(child -> child instanceof XmlElement e && !e.is("c"))
                .toList();
        return new TemplateRow(row.withChildren(rest), number, cells);
    }

    private TemplateCell readCell(XmlElement cell, int row, int column) {
        Optional<XmlElement> f = cell.child("f");
        if (f.isPresent()) {
            FormulaText formula = formula(f.get(), row, column);
            return new TemplateCell(cell, column, "", null, formula, fixed(cell));
        }
        CellContent fixed = fixed(cell);
        String text = fixed instanceof CellContent.Text t ? t.value() : "";
        return new TemplateCell(cell, column, text, merge(text, row, column), null, fixed);
    }

    private @Nullable MergeText merge(String text, int row, int column) {
        boolean nothing = text.indexOf('$') < 0 && text.indexOf('#') < 0;
        if (nothing || !Directive.parse(text).isEmpty()) {
            return null;
        }
        try {
            MergeText trimmed = velocity.text(text.strip());
            MergeText merge = trimmed.isReference() ? trimmed : velocity.text(text);
            return merge.isPlain() ? null : merge;
        } catch (TemplateFault e) {
            errors.cell(sheet, row, column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private FormulaText formula(XmlElement f, int row, int column) {
        String type = f.get("t");
        String id = f.get("si");
        if (type.equals("dataTable")) {
            errors.cell(sheet, row, column, "les tables de données ne peuvent pas être remplies, écrire des formules");
        }
        Shared master = shared.get(id);
        if (type.equals("shared") && f.text().isEmpty() && master != null) {
            return FormulaText.parse(master.formula().shifted(row - master.row(), column - master.column()));
        }
        FormulaText formula = FormulaText.parse(f.text());
        if (type.equals("shared")) {
            shared.put(id, new Shared(formula, row, column));
        }
        return formula;
    }

    private CellContent fixed(XmlElement cell) {
        String value = cell.child("v").map(XmlElement::text).orElse("");
        return switch (cell.get("t")) {
            case "s" -> text(strings.find(value).orElse(""));
            case "inlineStr" ->
                text(cell.child("is").map(TemplateStrings::plain).orElse(""));
            case "str" -> text(value);
            case "b" -> new CellContent.Logical(value.equals("1") || value.equals("true"));
            case "e" -> new CellContent.Failure(value);
            default -> value.isBlank() ? CellContent.BLANK : number(value.strip());
        };
    }

    private static CellContent number(String digits) {
        try {
            return CellContent.Numeric.of(digits);
        } catch (NumberFormatException e) {
            return new CellContent.Text(digits);
        }
    }

    private static CellContent text(String text) {
        return text.isEmpty() ? CellContent.BLANK : new CellContent.Text(text);
    }
}
