package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that neither Excel nor POI wrote. */
class ForeignTemplateTest extends FilledWorkbooks {
    private static final Map<String, Object> DATA = Map.of(
            "titre",
            "Emploi & insertion",
            "jour",
            LocalDate.of(2015, 12, 31),
            "annees",
            List.of(2014, 2015),
            "poles",
            List.of(
                    Map.of("nom", "Nord", "total", 3, "etp", Map.of(2014, 1, 2015, 2)),
                    Map.of("nom", "Sud", "total", 7, "etp", Map.of(2014, 3, 2015, 4))));

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = getClass().getResourceAsStream(name)) {
            Files.write(file, java.util.Objects.requireNonNull(in, name).readAllBytes());
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"modele-openpyxl.xlsx", "modele-libreoffice.xlsx"})
    void fillsTemplatesOfOpenpyxlAndLibreOffice(String name) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(fill(fixture(name), DATA)))) {
            XSSFSheet sheet = workbook.getSheet("Détail");

            assertThat(cell(workbook, "Détail", "A1").getStringCellValue()).isEqualTo("Emploi & insertion");
            assertThat(cell(workbook, "Détail", "C2").getStringCellValue()).isEqualTo("2015");
            assertThat(cell(workbook, "Détail", "D4").getCellFormula()).isEqualTo("SUM(B4:C4)");
            assertThat(cell(workbook, "Détail", "E4").getCellFormula()).isEqualTo("D4/D$5");
            assertThat(cell(workbook, "Détail", "E4").getNumericCellValue()).isEqualTo(0.7);
            assertThat(cell(workbook, "Détail", "D6").getNumericCellValue()).isEqualTo(20);
            assertThat(sheet.getTables().get(0).getCTTable().getRef()).isEqualTo("A2:D4");
            assertThat(sheet.getCellComments()).hasSize(2);
            assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("A4"))
                            .getString()
                            .getString())
                    .isEqualTo("Pôle Sud");
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString())
                    .isEqualTo("F3:F4");
            assertThat(sheet.getFooter().getCenter()).isEqualTo("Emploi && insertion &P");
            var chart =
                    sheet.getDrawingPatriarch().getCharts().get(0).getCTChart().getPlotArea();
            assertThat(chart.getBarChartArray(0)
                            .getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getF())
                    .matches("'?Détail'?!\\$D\\$3:\\$D\\$4");
            assertThat(cell(workbook, "Synthèse", "A1").getNumericCellValue()).isEqualTo(10);
            assertThat(cell(workbook, "Synthèse", "A2").getNumericCellValue()).isZero();
            assertThat(cell(workbook, "Synthèse", "A3").getNumericCellValue()).isEqualTo(3);
            assertThat(workbook.getName("etp").getRefersToFormula()).matches("'?Détail'?!\\$D\\$3:\\$D\\$4");
        }
    }

    @Test
    void fillsPrefixedPartsInlineStringsRowsWithoutNumbersAndNoStyles() throws Exception {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(fill(fixture("modele-prefixe.xlsx"), DATA)))) {
            assertThat(cell(workbook, "Feuille", "A1").getStringCellValue()).isEqualTo("Emploi & insertion");
            assertThat(cell(workbook, "Feuille", "B1").getStringCellValue()).isEqualTo("31/12/2015");
            assertThat(cell(workbook, "Feuille", "A3").getStringCellValue()).isEqualTo("Sud");
            assertThat(cell(workbook, "Feuille", "C3").getCellFormula()).isEqualTo("B3/B$4");
            assertThat(cell(workbook, "Feuille", "C3").getNumericCellValue()).isEqualTo(0.7);
            assertThat(cell(workbook, "Feuille", "B4").getNumericCellValue()).isEqualTo(10);
            assertThat(workbook.getSheetAt(0).getMergedRegion(1).formatAsString())
                    .isEqualTo("C3:D3");
        }
    }

    @Test
    void refusesTheStrictFormatInWords() throws Exception {
        Path strict = patched(
                fixture("modele-prefixe.xlsx"),
                "_rels/.rels",
                rels -> rels.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"));

        XlsxTemplateException refused = catchThrowableOfType(XlsxTemplateException.class, () -> fill(strict, DATA));

        assertThat(refused.errors().get(0)).contains("Open XML strict", "Classeur Excel (.xlsx)");
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookDoes() throws Exception {
        Path template = template(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            XSSFSheet sheet = book.createSheet("S");
            put(sheet, "A1", "$jour");
            put(sheet, "B1", "=YEAR(A1)");
            put(sheet, "C1", "=A1+1");
        });

        Path out = fill(template, DATA);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(cell(workbook, "S", "A1").getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2015, 12, 31));
            assertThat(cell(workbook, "S", "C1").getNumericCellValue())
                    .isEqualTo(cell(workbook, "S", "A1").getNumericCellValue() + 1);
            assertThat(cell(workbook, "S", "B1").getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
        }
        assertThat(text(out, "xl/worksheets/sheet1.xml"))
                .as("POI would answer 2011: left to the spreadsheet")
                .contains("<f>YEAR(A1)</f></c>");
    }
}
