package fr.ptce.consolidation.fill.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.usermodel.TableStyleInfo;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A table of the filled workbook, for structured references.
 *
 * @param area without sheet name
 */
record TableArea(String name, String sheet, Reference area, List<String> columns, int headerRows, int totalsRows)
        implements Table {
    @Override
    public int getStartColIndex() {
        return area.from().column() - 1;
    }

    @Override
    public int getStartRowIndex() {
        return area.from().row() - 1;
    }

    @Override
    public int getEndColIndex() {
        return area.to().column() - 1;
    }

    @Override
    public int getEndRowIndex() {
        return area.to().row() - 1;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getStyleName() {
        return null;
    }

    @Override
    public int findColumnIndex(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String getSheetName() {
        return sheet;
    }

    @Override
    public boolean isHasTotalsRow() {
        return totalsRows > 0;
    }

    @Override
    public int getTotalsRowCount() {
        return totalsRows;
    }

    @Override
    public int getHeaderRowCount() {
        return headerRows;
    }

    @Override
    public @Nullable TableStyleInfo getStyle() {
        return null;
    }

    @Override
    public boolean contains(CellReference cell) {
        return cell.getRow() >= getStartRowIndex()
                && cell.getRow() <= getEndRowIndex()
                && cell.getCol() >= getStartColIndex()
                && cell.getCol() <= getEndColIndex();
    }
}
