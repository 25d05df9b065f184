package fr.ptce.consolidation.fill.xlsx;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The filled workbook as POI's evaluator wants it: no object of POI's user model is built. */
final class GridWorkbook implements EvaluationWorkbook, FormulaParsingWorkbook {
    private static final List<String> CLOCK_OR_CHANCE =
            List.of("TODAY(", "NOW(", "RAND(", "RANDBETWEEN(", "RANDARRAY(");

    /** POI counts days from 1900, whatever the workbook says. */
    private static final List<String> CALENDAR = List.of(
            "DATE",
            "YEAR(",
            "MONTH(",
            "DAY",
            "WEEK",
            "TEXT(",
            "WORKDAY",
            "YEARFRAC(",
            "TIME",
            "HOUR(",
            "MINUTE(",
            "SECOND(");

    private final boolean from1904;
    private final Grid grid;
    private final Effort effort;
    private final List<GridName> names;
    private final Map<String, TableArea> tables;
    private final UDFFinder functions = new AggregatingUDFFinder(AggregatingUDFFinder.DEFAULT);

    GridWorkbook(Grid grid, List<DefinedName> names, Map<String, TableArea> tables, Effort effort) {
        this.from1904 = grid.from1904();
        this.grid = grid;
        this.effort = effort;
        this.names = java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new GridName(this, names.get(i), i))
                .toList();
        this.tables = Map.copyOf(tables);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        Grid.Formula formula = ((GridCell) cell).formula();
        if (CLOCK_OR_CHANCE.stream().anyMatch(formula.text()::mentions)) {
            throw new NotImplementedException("depends on the clock or on chance");
        }
        if (from1904 && CALENDAR.stream().anyMatch(formula.text()::mentions)) {
            throw new NotImplementedException("counts days from 1904");
        }
        FormulaType type = cell.isPartOfArrayFormulaGroup() ? FormulaType.ARRAY : FormulaType.CELL;
        String text = grid.references().rewrite(formula.text(), formula.place());
        boolean ranges = type == FormulaType.CELL && text.indexOf(':') > 0;
        if (ranges && FormulaText.parse(text).calculatesOnRanges()) {
            throw new NotImplementedException("computes on ranges outside of an array formula");
        }
        return FormulaParser.parse(text, this, type, getSheetIndex(cell.getSheet()), cell.getRowIndex());
    }

    @Override
    public String getSheetName(int sheet) {
        return grid.references().name(sheet);
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return ((GridSheet) sheet).index();
    }

    @Override
    public int getSheetIndex(String name) {
        for (int i = 0; i < grid.sheets().size(); i++) {
            if (getSheetName(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public EvaluationSheet getSheet(int sheet) {
        return new GridSheet(grid, sheet, effort);
    }

    @Override
    public ExternalSheet getExternalSheet(int index) {
        throw new NotImplementedException("external workbook");
    }

    @Override
    public ExternalSheet getExternalSheet(String first, @Nullable String last, int workbook) {
        if (workbook > 0) {
            throw new NotImplementedException("external workbook");
        }
        return last == null || first.equals(last)
                ? new ExternalSheet(null, first)
                : new ExternalSheetRange(null, first, last);
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        return index;
    }

    @Override
    public @Nullable ExternalName getExternalName(int sheet, int name) {
        return null;
    }

    @Override
    public @Nullable ExternalName getExternalName(String name, String sheet, int workbook) {
        return null;
    }

    @Override
    public EvaluationName getName(NamePtg reference) {
        return names.get(reference.getIndex());
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheet) {
        return names.stream()
                .filter(n -> n.getNameText().equalsIgnoreCase(name) && (n.scope() == sheet || n.scope() < 0))
                .reduce((a, b) -> a.scope() >= 0 ? a : b)
                .orElse(null);
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        throw new NotImplementedException("external name");
    }

    @Override
    public UDFFinder getUDFFinder() {
        return functions;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public void clearAllCachedResultValues() {
        // Nothing is cached here.
    }

    @Override
    public Name createName() {
        throw new IllegalStateException("A filled workbook gets no name from its formulas");
    }

    @Override
    public @Nullable Table getTable(String name) {
        return tables.get(name.toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public @Nullable Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
        return sheet == null && functions.findFunction(name) != null ? new NameXPxg(null, name) : null;
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        return new Ref3DPxg(sheet, cell);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        return new Area3DPxg(sheet, area);
    }

    @Override
    public int getExternalSheetIndex(String sheet) {
        return getSheetIndex(sheet);
    }

    @Override
    public int getExternalSheetIndex(String workbook, String sheet) {
        throw new NotImplementedException("external workbook");
    }
}
