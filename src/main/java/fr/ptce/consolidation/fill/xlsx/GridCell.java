package fr.ptce.consolidation.fill.xlsx;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A cell as POI's evaluator wants it. Rows and columns count from 0. */
final class GridCell implements EvaluationCell {
    private final GridSheet sheet;
    private final int row;
    private final int column;
    private final CellContent content;
    private final Grid.@Nullable Formula formula;

    private record Key(int sheet, int row, int column) {}

    GridCell(GridSheet sheet, int row, int column, CellContent content, Grid.@Nullable Formula formula) {
        this.sheet = sheet;
        this.row = row;
        this.column = column;
        this.content = content;
        this.formula = formula;
    }

    Grid.Formula formula() {
        if (formula == null) {
            throw new IllegalStateException("No formula in " + getIdentityKey());
        }
        return formula;
    }

    @Override
    public Object getIdentityKey() {
        return new Key(sheet.index(), row, column);
    }

    @Override
    public EvaluationSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return row;
    }

    @Override
    public int getColumnIndex() {
        return column;
    }

    @Override
    public CellType getCellType() {
        if (formula != null) {
            return CellType.FORMULA;
        }
        if (content instanceof CellContent.Text) {
            return CellType.STRING;
        }
        if (content instanceof CellContent.Logical) {
            return CellType.BOOLEAN;
        }
        if (content instanceof CellContent.Failure) {
            return CellType.ERROR;
        }
        return content instanceof CellContent.Numeric ? CellType.NUMERIC : CellType.BLANK;
    }

    @Override
    public double getNumericCellValue() {
        return ((CellContent.Numeric) content).value();
    }

    @Override
    public String getStringCellValue() {
        return ((CellContent.Text) content).value();
    }

    @Override
    public boolean getBooleanCellValue() {
        return ((CellContent.Logical) content).value();
    }

    @Override
    public int getErrorCellValue() {
        return FormulaError.forString(((CellContent.Failure) content).code()).getCode();
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        return new CellRangeAddress(row, row, column, column);
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return formula != null && (isArray() || takesArrays());
    }

    private boolean isArray() {
        return formula()
                .cell()
                .element()
                .child("f")
                .filter(f -> f.get("t").equals("array"))
                .isPresent();
    }

    /** SUMPRODUCT computes on whole ranges without being asked to; POI needs to be asked. */
    private boolean takesArrays() {
        return formula().text().mentions("SUMPRODUCT(");
    }

    @Override
    public CellType getCachedFormulaResultType() {
        return CellType.BLANK;
    }
}
