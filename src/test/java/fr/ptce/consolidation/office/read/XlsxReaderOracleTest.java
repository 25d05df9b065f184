package fr.ptce.consolidation.office.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What POI's user model reads, we read; where POI is known to be wrong, we are right. */
class XlsxReaderOracleTest {
    private static final String[] FORMATS = {
        "General", "0.00", "dd/mm/yyyy", "[h]:mm", "# ##0,00 \"€\"", "yyyy-mm-dd hh:mm", "@", "0.0 \"jours\""
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTheUserModel(long seed) throws IOException {
        byte[] bytes;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, new Random(seed));
            bytes = write(workbook);
        }

        assertThat(ours(bytes)).isNotEmpty().isEqualTo(theirs(bytes));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void agreesOnStreamedWorkbooks(boolean sharedTexts) throws IOException {
        byte[] bytes;
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 10, false, sharedTexts)) {
            fill(workbook, new Random(7));
            bytes = write(workbook);
        }

        assertThat(ours(bytes)).isNotEmpty().isEqualTo(theirs(bytes));
    }

    @Test
    void agreesOnTheDetailsOfTheWorkbook() throws IOException {
        byte[] bytes;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet first = workbook.createSheet("1_PÔLE & co");
            workbook.createSheet("caché");
            workbook.createSheet("_META");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            first.createRow(2).createCell(1).setCellValue(new XSSFRichTextString(" é\nb "));
            first.getRow(2).setZeroHeight(true);
            first.addMergedRegion(new CellRangeAddress(2, 3, 1, 2));
            var name = workbook.createName();
            name.setNameName("rep.pole_nom");
            name.setRefersToFormula("'1_PÔLE & co'!$B$3");
            workbook.getProperties().getCustomProperties().addProperty("ptce.pole", "P001");
            workbook.getProperties().getCustomProperties().addProperty("nombre", 12);
            bytes = write(workbook);
        }

        fr.ptce.consolidation.office.read.Workbook read = Readings.workbook(Readings.read(bytes));

        assertThat(read.sheets())
                .extracting(fr.ptce.consolidation.office.read.Sheet::name)
                .containsExactly("1_PÔLE & co", "caché", "_META");
        assertThat(read.sheets())
                .extracting(fr.ptce.consolidation.office.read.Sheet::isHidden)
                .containsExactly(false, true, true);
        assertThat(read.names())
                .containsExactly(new fr.ptce.consolidation.office.read.Workbook.DefinedName(
                        "rep.pole_nom", "", "'1_PÔLE & co'!$B$3"));
        assertThat(read.properties()).containsEntry("ptce.pole", "P001").containsEntry("nombre", "12");
        assertThat(read.application()).isEqualTo("Apache POI");
        assertThat(read.sheets().get(0).findRow(2).orElseThrow().hidden()).isTrue();
        assertThat(read.sheets().get(0).findCell(2, 1).orElseThrow().text()).isEqualTo(" é\nb ");
    }

    @Test
    void isRightWhereTheUserModelIsKnownToBeWrong() throws IOException {
        byte[] bytes = WorkbookZip.ofRows(
                        "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>true</v></c><c r=\"B1\"><f>C9</f></c></row>")
                .bytes();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = workbook.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0).getBooleanCellValue()).isFalse();
            assertThat(row.getCell(1).getNumericCellValue()).isZero();
        }
        assertThat(ours(bytes)).containsExactly("F1!A1 BOOLEAN true", "F1!B1 NO_VALUE  =");
    }

    private static void fill(Workbook workbook, Random random) {
        List<CellStyle> styles = new ArrayList<>();
        for (String format : FORMATS) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            styles.add(style);
        }
        for (int s = 0; s < 3; s++) {
            Sheet sheet = workbook.createSheet("Feuille " + s);
            for (int r = 0; r < 60; r += 1 + random.nextInt(3)) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 30; c += 1 + random.nextInt(4)) {
                    fill(row.createCell(c), styles.get(random.nextInt(styles.size())), random);
                }
            }
        }
    }

    private static void fill(Cell cell, CellStyle style, Random random) {
        cell.setCellStyle(style);
        switch (random.nextInt(9)) {
            case 0 -> cell.setCellValue(random.nextInt(100_000));
            case 1 -> cell.setCellValue(random.nextDouble() * 60_000);
            case 2 -> cell.setCellValue("texte « é » & <" + random.nextInt(50) + ">\n œ 🙂 ");
            case 3 -> cell.setCellValue(random.nextBoolean());
            case 4 -> cell.setCellValue(LocalDateTime.of(2015, 1, 1, 0, 0).plusSeconds(random.nextInt(40_000_000)));
            case 5 -> {
                cell.setCellFormula("1+1");
                cell.setCellValue(2.5);
            }
            case 6 -> {
                cell.setCellFormula("\"a\"&\"b\"");
                cell.setCellValue("a<b");
            }
            case 7 -> cell.setCellErrorValue((byte) 0x2A);
            default -> {}
        }
    }

    private static byte[] write(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static List<String> ours(byte[] bytes) {
        List<String> cells = new ArrayList<>();
        for (fr.ptce.consolidation.office.read.Sheet sheet :
                Readings.workbook(Readings.read(bytes)).sheets()) {
            for (fr.ptce.consolidation.office.read.Row row : sheet.rows()) {
                for (fr.ptce.consolidation.office.read.Cell cell : row.cells()) {
                    String text = cell.type() == fr.ptce.consolidation.office.read.Cell.Type.NUMBER
                            ? String.valueOf(Double.parseDouble(cell.text()))
                            : cell.text();
                    cells.add(sheet.name() + "!" + cell.address() + " " + cell.type() + " " + text
                            + (cell.formula() ? " =" : ""));
                }
            }
        }
        return cells;
    }

    private static List<String> theirs(byte[] bytes) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK) {
                            cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + describe(cell));
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static String describe(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String value =
                switch (type) {
                    case NUMERIC -> describeNumber(cell);
                    case STRING -> "TEXT " + cell.getStringCellValue();
                    case BOOLEAN -> "BOOLEAN " + cell.getBooleanCellValue();
                    case ERROR ->
                        "ERROR " + FormulaError.forInt(cell.getErrorCellValue()).getString();
                    default -> throw new IllegalStateException("not a value: " + type);
                };
        return formula ? value + " =" : value;
    }

    /** POI takes elapsed time for a date; we do not. */
    private static String describeNumber(Cell cell) {
        if (!DateUtil.isCellDateFormatted(cell)
                || cell.getCellStyle().getDataFormatString().startsWith("[h]")) {
            return "NUMBER " + cell.getNumericCellValue();
        }
        LocalDateTime at = cell.getLocalDateTimeCellValue();
        String date = at.toLocalDate().toString();
        if (at.toLocalTime().toNanoOfDay() == 0) {
            return "DATE " + date;
        }
        String time = at.toLocalTime().toString();
        return "DATE " + date + "T" + (time.length() == 5 ? time + ":00" : time);
    }
}
