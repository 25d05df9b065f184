package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RowFollowingTest extends FilledWorkbooks {
    @Test
    void movesNamesMergesFormatsTablesAndViews() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    loop(book);
                    XSSFSheet sheet = book.getSheetAt(0);
                    put(sheet, "F5", "fin");
                    sheet.addMergedRegion(CellRangeAddress.valueOf("E3:F3"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("F5:G6"));
                    book.setPrintArea(0, "$A$1:$D$5");
                    book.createName().setNameName("etp");
                    book.getName("etp").setRefersToFormula("'Détail été'!$B$3");
                    sheet.getSheetConditionalFormatting()
                            .addConditionalFormatting(
                                    new CellRangeAddress[] {CellRangeAddress.valueOf("B3:C3")},
                                    sheet.getSheetConditionalFormatting()
                                            .createConditionalFormattingRule("$B3>$B$5/2"));
                    var help = sheet.getDataValidationHelper();
                    sheet.addValidationData(help.createValidation(
                            help.createExplicitListConstraint(new String[] {"a"}),
                            new org.apache.poi.ss.util.CellRangeAddressList(2, 2, 6, 6)));
                    var table = sheet.createTable(new AreaReference("A1:C3", book.getSpreadsheetVersion()));
                    table.setName("T");
                    table.setDisplayName("T");
                    table.getCTTable().addNewAutoFilter().setRef("A1:C3");
                    sheet.createFreezePane(0, 5);
                    sheet.setRowBreak(2);
                    put(book.createSheet("Autre"), "A1", "=SUM(T[ETP])+SUM(etp)");
                },
                Map.of("regions", REGIONS))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .containsExactly("E2:F2", "E3:F3", "E4:F4", "F5:G6");
            assertThat(workbook.getPrintArea(0)).isEqualTo("'Détail été'!$A$1:$D$5");
            assertThat(workbook.getName("etp").getRefersToFormula()).isEqualTo("'Détail été'!$B$2:$B$4");
            var format = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);
            assertThat(format.getFormattingRanges()[0].formatAsString()).isEqualTo("B2:C4");
            assertThat(format.getRule(0).getFormula1()).isEqualTo("$B2>$B$5/2");
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString())
                    .isEqualTo("G2:G4");
            assertThat(sheet.getTables().get(0).getCTTable().getRef()).isEqualTo("A1:C4");
            assertThat(sheet.getTables().get(0).getCTTable().getAutoFilter().getRef())
                    .isEqualTo("A1:C4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(sheet.getRowBreaks()).containsExactly(1, 2, 3);
            assertThat(cell(workbook, "Autre", "A1").getNumericCellValue()).isEqualTo(67);
        }
    }

    @Test
    void makesChartsFollowTheirRows() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    loop(book);
                    XSSFSheet sheet = book.getSheetAt(0);
                    XSSFChart chart =
                            sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, 6, 4, 16));
                    XDDFChartData data = chart.createData(ChartTypes.PIE, null, null);
                    data.addSeries(
                            XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A3:A3")),
                            XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B3:B3")));
                    chart.plot(data);
                },
                Map.of("regions", List.of(REGIONS.get(0), REGIONS.get(1), REGIONS.get(2), region("Guyane", 1))))) {
            XSSFChart chart =
                    workbook.getSheetAt(0).getDrawingPatriarch().getCharts().get(0);
            var series = chart.getCTChart().getPlotArea().getPieChartArray(0).getSerArray(0);

            assertThat(series.getVal().getNumRef().getF()).isEqualTo("'Détail été'!$B$2:$B$5");
            assertThat(series.getVal().getNumRef().getNumCache().getPtCount().getVal())
                    .isEqualTo(4);
            assertThat(series.getVal().getNumRef().getNumCache().getPtArray(1).getV())
                    .isEqualTo("20.5");
            assertThat(series.getCat().getStrRef().getStrCache().getPtArray(2).getV())
                    .isEqualTo("Corse");
            assertThat(workbook.getSheetAt(0)
                            .getDrawingPatriarch()
                            .getCTDrawing()
                            .getTwoCellAnchorArray(0)
                            .getFrom()
                            .getRow())
                    .isEqualTo(7);
        }
    }
}
