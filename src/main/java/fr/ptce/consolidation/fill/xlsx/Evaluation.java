package fr.ptce.consolidation.fill.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.LocaleUtil;

/** Computes the formulas of the filled workbook with POI's evaluator. What it cannot compute is left to the spreadsheet. */
final class Evaluation {
    private static final int REMEMBERED = 50_000;

    private final Grid grid;
    private final Effort effort = new Effort();
    private final GridWorkbook workbook;
    private final WorkbookEvaluator evaluator;
    private boolean incomplete;
    private int computed;

    Evaluation(Grid grid, List<DefinedName> names, Map<String, TableArea> tables) {
        this.grid = grid;
        this.workbook = new GridWorkbook(grid, names, tables, effort);
        this.evaluator =
                new WorkbookEvaluator(workbook, IStabilityClassifier.TOTALLY_IMMUTABLE, workbook.getUDFFinder());
    }

    /** The content of any cell, computed when it holds a formula; nothing when it cannot be computed. */
    Optional<CellContent> content(int sheet, int row, int column) {
        return grid.formula(sheet, row, column).isPresent()
                ? computed(sheet, row, column)
                : Optional.of(grid.content(sheet, row, column));
    }

    /**
     * The value of a formula; nothing when POI does not know it, when it depends on the clock, or when the copies of this formula have
     * already read more cells than is reasonable.
     */
    Optional<CellContent> computed(int sheet, int row, int column) {
        Grid.Formula formula = grid.unknown(sheet, row, column).orElse(null);
        if (formula == null) {
            return Optional.of(grid.content(sheet, row, column));
        }
        Optional<CellContent> value = Optional.empty();
        if (effort.begin(formula.cell())) {
            value = pinned(
                    new GridCell(new GridSheet(grid, sheet, effort), row - 1, column - 1, CellContent.BLANK, formula));
            forget();
        }
        value.ifPresent(known -> grid.know(sheet, row, column, known));
        incomplete |= value.isEmpty();
        return value;
    }

    /** POI remembers every formula it has met: what others read is in the grid, the rest is not worth the memory. */
    private void forget() {
        if (++computed % REMEMBERED == 0) {
            evaluator.clearAllCachedResultValues();
        }
    }

    /** Tells whether some formula was left without a value. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** Some functions ask POI for the user's locale and zone: always the same. */
    private Optional<CellContent> pinned(EvaluationCell cell) {
        Locale locale = LocaleUtil.getUserLocale();
        TimeZone zone = LocaleUtil.getUserTimeZone();
        LocaleUtil.setUserLocale(Locale.ROOT);
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
        try {
            return content(evaluator.evaluate(cell));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        } finally {
            LocaleUtil.setUserLocale(locale);
            LocaleUtil.setUserTimeZone(zone);
        }
    }

    private static Optional<CellContent> content(ValueEval value) {
        if (value instanceof NumberEval number) {
            return Optional.of(CellContent.Numeric.of(number.getNumberValue()));
        }
        if (value instanceof StringEval text) {
            return Optional.of(new CellContent.Text(CellText.clean(text.getStringValue())));
        }
        if (value instanceof BoolEval logical) {
            return Optional.of(new CellContent.Logical(logical.getBooleanValue()));
        }
        if (value instanceof BlankEval) {
            return Optional.of(CellContent.Numeric.of("0"));
        }
        boolean known = value instanceof ErrorEval error && FormulaError.isValidCode(error.getErrorCode());
        return known
                ? Optional.of(new CellContent.Failure(ErrorEval.getText(((ErrorEval) value).getErrorCode())))
                : Optional.empty();
    }
}
