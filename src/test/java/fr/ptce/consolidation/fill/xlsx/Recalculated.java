package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Compares what we wrote in the cells that compute with what another program computes there. */
final class Recalculated {
    private static final double PRECISION = 1e-9;

    private Recalculated() {}

    /** Every formula of one workbook is in the other, with the same value; gives how many there are. */
    static int assertSame(Path ours, Path theirs) throws IOException {
        int formulas = 0;
        try (XSSFWorkbook written = new XSSFWorkbook(Files.newInputStream(ours));
                XSSFWorkbook computed = new XSSFWorkbook(Files.newInputStream(theirs))) {
            for (Sheet sheet : written) {
                Sheet other = computed.getSheet(sheet.getSheetName());
                assertThat(other).as(sheet.getSheetName()).isNotNull();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertSame(cell, other.getRow(row.getRowNum()).getCell(cell.getColumnIndex()));
                            formulas++;
                        }
                    }
                }
            }
        }
        return formulas;
    }

    private static void assertSame(Cell ours, Cell theirs) {
        String place = ours.getSheet().getSheetName() + "!" + ours.getAddress() + " = " + ours.getCellFormula();
        assertThat(theirs.getCellType()).as(place).isEqualTo(CellType.FORMULA);
        assertThat(theirs.getCachedFormulaResultType()).as(place).isEqualTo(ours.getCachedFormulaResultType());
        switch (ours.getCachedFormulaResultType()) {
            case NUMERIC ->
                assertThat(theirs.getNumericCellValue())
                        .as(place)
                        .isCloseTo(
                                ours.getNumericCellValue(),
                                org.assertj.core.data.Offset.offset(
                                        PRECISION * Math.max(1, Math.abs(ours.getNumericCellValue()))));
            case STRING -> assertThat(theirs.getStringCellValue()).as(place).isEqualTo(ours.getStringCellValue());
            case BOOLEAN -> assertThat(theirs.getBooleanCellValue()).as(place).isEqualTo(ours.getBooleanCellValue());
            default -> assertThat(theirs.getErrorCellValue()).as(place).isEqualTo(ours.getErrorCellValue());
        }
    }
}
