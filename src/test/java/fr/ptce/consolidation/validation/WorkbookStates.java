package fr.ptce.consolidation.validation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook says of its own answers, as a spreadsheet calculated it; structures by the row they stand on. */
record WorkbookStates(Map<String, String> states, Set<String> broken, String verdict) {
    /** Reads the values that stand in the cells. */
    static WorkbookStates of(XSSFWorkbook workbook) {
        Map<String, String> states = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        for (Row row : workbook.getSheet("_CALCULS")) {
            String name = text(row.getCell(0));
            if (isTrue(row.getCell(1))) {
                broken.add(name);
            }
            put(states, name, text(row.getCell(3)));
        }
        if (workbook.getSheet("_LIGNES") == null) {
            return new WorkbookStates(states, broken, named(workbook, "controle.verdict"));
        }
        int first = new AreaReference(
                                workbook.getName("col.structure_nom").getRefersToFormula(),
                                SpreadsheetVersion.EXCEL2007)
                        .getFirstCell()
                        .getRow()
                + 1;
        for (Row row : workbook.getSheet("_LIGNES")) {
            String name = text(row.getCell(0));
            for (Cell cell : row) {
                String where = " ligne " + (first + cell.getColumnIndex() - 1);
                if (name.startsWith("r.") && isTrue(cell)) {
                    broken.add(name.replaceAll("^r\\.|/.*", "") + where);
                }
                if (name.startsWith("e.") && cell.getColumnIndex() > 0) {
                    put(states, name.substring(2) + where, text(cell));
                }
            }
        }
        return new WorkbookStates(states, broken, named(workbook, "controle.verdict"));
    }

    /** Only what there is something to do about. */
    private static void put(Map<String, String> states, String name, String state) {
        if (!state.isEmpty() && "IMJK".contains(state.substring(0, 1)) && state.length() > 2) {
            states.put(name, state.substring(0, 1));
        }
    }

    private static String named(XSSFWorkbook workbook, String name) {
        var reference =
                new org.apache.poi.ss.util.CellReference(workbook.getName(name).getRefersToFormula());
        Sheet sheet = workbook.getSheet(reference.getSheetName());
        return text(sheet.getRow(reference.getRow()).getCell(reference.getCol()));
    }

    private static boolean isTrue(Cell cell) {
        CellType type = cell == null ? CellType.BLANK : cell.getCellType();
        type = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
        return type == CellType.BOOLEAN && cell.getBooleanCellValue();
    }

    private static String text(Cell cell) {
        CellType type = cell == null ? CellType.BLANK : cell.getCellType();
        type = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
        return type == CellType.STRING ? cell.getStringCellValue() : type == CellType.ERROR ? "erreur" : "";
    }
}
