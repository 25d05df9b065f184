package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ColumnLoopTest extends FilledWorkbooks {
    private static final List<Integer> YEARS = List.of(2013, 2014, 2015);
    /** One column per year, one row per pole. */
    private static XSSFSheet crossed(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Croisé");
        put(sheet, "B1", "#colonnes($a in $annees) #fin");
        put(sheet, "A2", "Pôle");
        put(sheet, "B2", "Exercice $a");
        put(sheet, "C2", "Total");
        put(sheet, "A3", "#foreach($p in $poles)");
        put(sheet, "A4", "$p.nom");
        put(sheet, "B4", "$p.etp.get($a)");
        put(sheet, "C4", "=SUM(B4)");
        put(sheet, "D4", "=B4/C4");
        put(sheet, "A5", "#end");
        put(sheet, "A6", "Total");
        put(sheet, "B6", "=SUM(B4)");
        put(sheet, "C6", "=SUM(C4)");
        return sheet;
    }

    private static Map<String, Object> data() {
        return Map.of(
                "annees",
                List.of("2013", "2014", "2015"),
                "poles",
                List.of(
                        Map.of("nom", "Nord", "etp", Map.of("2013", 1, "2014", 2, "2015", 3)),
                        Map.of("nom", "Sud", "etp", Map.of("2013", 10, "2014", 20, "2015", 30))));
    }

    @Test
    void repeatsColumnsAndMovesFormulasWithTheirValues() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    crossed(book);
                    put(book.createSheet("Autre"), "A1", "=SUM('Croisé'!B4)+SUM('Croisé'!$C:$C)");
                },
                data())) {
            assertThat(cell(workbook, "Croisé", "B1").getStringCellValue()).isEqualTo("Exercice 2013");
            assertThat(cell(workbook, "Croisé", "D1").getStringCellValue()).isEqualTo("Exercice 2015");
            assertThat(cell(workbook, "Croisé", "E1").getStringCellValue()).isEqualTo("Total");
            assertThat(cell(workbook, "Croisé", "D3").getNumericCellValue()).isEqualTo(30);
            assertThat(cell(workbook, "Croisé", "E3").getCellFormula()).isEqualTo("SUM(B3:D3)");
            assertThat(cell(workbook, "Croisé", "E3").getNumericCellValue()).isEqualTo(60);
            assertThat(cell(workbook, "Croisé", "C4").getCellFormula()).isEqualTo("SUM(C2:C3)");
            assertThat(cell(workbook, "Croisé", "C4").getNumericCellValue()).isEqualTo(22);
            assertThat(cell(workbook, "Croisé", "E4").getNumericCellValue()).isEqualTo(66);
            assertThat(cell(workbook, "Autre", "A1").getCellFormula()).isEqualTo("SUM(Croisé!B2:D3)+SUM(Croisé!$E:$E)");
            assertThat(cell(workbook, "Autre", "A1").getNumericCellValue()).isEqualTo(66 + 132);
        }
    }

    @Test
    void movesWidthsMergesFormatsValidationsNamesAndViews() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = crossed(book);
                    sheet.getRow(3).getCell(1).setCellValue("$colonne.count");
                    sheet.setColumnWidth(1, 12 * 256);
                    sheet.setColumnWidth(2, 30 * 256);
                    put(sheet, "A8", "titre");
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A8:C8"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("B9:B10"));
                    var rules = sheet.getSheetConditionalFormatting();
                    rules.addConditionalFormatting(
                            new CellRangeAddress[] {CellRangeAddress.valueOf("B4")},
                            rules.createConditionalFormattingRule("B4>$C4"));
                    var help = sheet.getDataValidationHelper();
                    sheet.addValidationData(help.createValidation(
                            help.createExplicitListConstraint(new String[] {"a"}),
                            new CellRangeAddressList(8, 8, 1, 1)));
                    book.createName().setNameName("part");
                    book.getName("part").setRefersToFormula("Croisé!$B$4:$C$4");
                    book.setPrintArea(0, "$A$1:$C$6");
                    book.getSheetAt(0).setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
                    sheet.createFreezePane(2, 3);
                    sheet.setColumnBreak(1);
                },
                data())) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getColumnWidth(3)).isEqualTo(12 * 256);
            assertThat(sheet.getColumnWidth(4)).isEqualTo(30 * 256);
            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .containsExactly("A6:E6", "B7:B8", "C7:C8", "D7:D8");
            var format = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);
            assertThat(format.getFormattingRanges()[0].formatAsString()).isEqualTo("B2:D3");
            assertThat(format.getRule(0).getFormula1()).isEqualTo("B2>$E2");
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString())
                    .isEqualTo("B7:D7");
            assertThat(workbook.getName("part").getRefersToFormula()).isEqualTo("Croisé!$B$2:$E$3");
            assertThat(workbook.getPrintArea(0)).isEqualTo("Croisé!$A$1:$E$4");
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getColumnBreaks()).containsExactly(1, 2, 3);
            assertThat(cell(workbook, "Croisé", "D2").getNumericCellValue()).isEqualTo(3);
        }
    }

    @Test
    void givesATableOneColumnPerItem() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = crossed(book);
                    sheet.getRow(3).getCell(1).setCellValue("$colonne.index");
                    sheet.getRow(1).getCell(1).setCellValue("$a");
                    var table = sheet.createTable(new AreaReference("A2:C4", book.getSpreadsheetVersion()));
                    table.setName("T");
                    table.setDisplayName("T");
                    put(sheet, "F6", "=SUM(T[Total])");
                },
                Map.of("annees", YEARS, "poles", List.of(Map.of("nom", "N"), Map.of("nom", "S"))))) {
            var table = workbook.getSheetAt(0).getTables().get(0);

            assertThat(table.getCTTable().getRef()).isEqualTo("A1:E3");
            assertThat(table.getCTTable().getTableColumns().getTableColumnList().stream()
                            .map(c -> c.getId() + c.getName()))
                    .containsExactly("1Pôle", "22013", "32014", "42015", "5Total");
            assertThat(cell(workbook, "Croisé", "C1").getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(workbook, "Croisé", "H4").getNumericCellValue()).isEqualTo(6);
        }
    }

    @Test
    void drawsASeriesPerColumnAndStretchesTheOthers() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = crossed(book);
                    chart(sheet, "B2", "A4:A4", "B4:B4", 5);
                    chart(sheet, "A4", "B2:B2", "B4:B4", 12);
                },
                data())) {
            List<XSSFChart> charts =
                    workbook.getSheetAt(0).getDrawingPatriarch().getCharts();
            var byYear = charts.get(0).getCTChart().getPlotArea().getBarChartArray(0);
            var byPole = charts.get(1).getCTChart().getPlotArea().getBarChartArray(0);

            assertThat(byYear.getSerList().stream()
                            .map(s -> s.getVal().getNumRef().getF()))
                    .containsExactly("Croisé!$B$2:$B$3", "Croisé!$C$2:$C$3", "Croisé!$D$2:$D$3");
            assertThat(byYear.getSerArray(2)
                            .getTx()
                            .getStrRef()
                            .getStrCache()
                            .getPtArray(0)
                            .getV())
                    .isEqualTo("Exercice 2015");
            assertThat(byYear.getSerArray(2)
                            .getVal()
                            .getNumRef()
                            .getNumCache()
                            .getPtArray(1)
                            .getV())
                    .isEqualTo("30");
            assertThat(byPole.getSerList().stream()
                            .map(s -> s.getVal().getNumRef().getF()))
                    .containsExactly("Croisé!$B$2:$D$2", "Croisé!$B$3:$D$3");
            assertThat(workbook.getSheetAt(0)
                            .getDrawingPatriarch()
                            .getCTDrawing()
                            .getTwoCellAnchorArray(0)
                            .getFrom()
                            .getCol())
                    .isEqualTo(7);
        }
    }

    private static void chart(XSSFSheet sheet, String name, String categories, String values, int column) {
        XSSFChart chart =
                sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, column, 6, column + 5, 16));
        var data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(org.apache.poi.xddf.usermodel.chart.AxisPosition.BOTTOM),
                chart.createValueAxis(org.apache.poi.xddf.usermodel.chart.AxisPosition.LEFT));
        var series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf(categories)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf(values)));
        series.setTitle("", new org.apache.poi.ss.util.CellReference("'Croisé'!" + name));
        chart.plot(data);
    }

    @Test
    void nestsLoopsAndLeavesOneBlankColumnForAnEmptyList() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "B1", "#colonnes($g in $groupes)");
                    put(sheet, "C1", "#colonnes($m in $g.mois) #fin");
                    put(sheet, "D1", "#fin");
                    put(sheet, "B2", "$g.nom");
                    put(sheet, "C2", "$g.nom$m");
                    put(sheet, "D2", "=COUNTA(C2)");
                    put(sheet, "E2", "fin");
                },
                Map.of(
                        "groupes",
                        List.of(
                                Map.of("nom", "T1", "mois", List.of(1, 2)),
                                Map.of("nom", "T2", "mois", List.of()),
                                Map.of("nom", "T3", "mois", List.of(7)))))) {
            List<String> shown = new ArrayList<>();
            workbook.getSheetAt(0).getRow(0).forEach(c -> shown.add(c.toString()));
            assertThat(shown)
                    .containsExactly(
                            "T1",
                            "T11",
                            "T12",
                            "COUNTA(C1:D1)",
                            "T2",
                            "",
                            "COUNTA(G1)",
                            "T3",
                            "T37",
                            "COUNTA(J1)",
                            "fin");
            assertThat(cell(workbook, "S", "E1").getNumericCellValue()).isEqualTo(2);
            assertThat(cell(workbook, "S", "H1").getNumericCellValue()).isZero();
        }
    }

    @Test
    void namesFaultsAtThePlaceTheAuthorKnows() throws Exception {
        XlsxTemplateException refused = catchThrowableOfType(
                XlsxTemplateException.class,
                () -> filled(
                        book -> {
                            XSSFSheet sheet = book.createSheet("S");
                            put(sheet, "B1", "#colonnes($a in $annees) #fin");
                            put(sheet, "C2", "$inconnu");
                            put(sheet, "F1", "#colonnes($a in $absent) #fin");
                            put(sheet, "H1", "#colonnes($a in $annees)");
                            XSSFSheet other = book.createSheet("T");
                            put(other, "A3", "#fin");
                        },
                        Map.of("annees", YEARS)));

        assertThat(refused.errors().stream().map(e -> e.replace('\u00A0', ' ')))
                .containsExactly(
                        "Feuille « S », colonne F : $absent est inconnu",
                        "Feuille « S », cellule H1 : #colonnes sans #fin",
                        "Feuille « S », cellule C2 : $inconnu est inconnu",
                        "Feuille « T », ligne 3 : #fin sans #colonnes");
    }
}
