package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetLoopTest extends FilledWorkbooks {
    private static Map<String, Object> region(String name, List<Integer> etp) {
        return Map.of("nom", name, "etp", etp);
    }

    private static XSSFSheet perRegion(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("$r.nom");
        put(sheet, "A1", "#feuilles($r in $regions)");
        put(sheet, "A2", "$r.nom, $feuille.count sur $regions.size()");
        put(sheet, "A3", "#foreach($e in $r.etp)");
        put(sheet, "A4", "ligne $foreach.count");
        put(sheet, "B4", "$e");
        put(sheet, "A5", "#end");
        put(sheet, "A6", "Total");
        put(sheet, "B6", "=SUM('$r.nom'!B4)");
        return sheet;
    }

    private static List<String> sheets(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    @Test
    void makesOneSheetPerItemWithFormulasOfItsOwn() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    put(book.createSheet("Avant"), "A1", "$regions.size()");
                    perRegion(book);
                    put(book.createSheet("Après"), "A1", "=Avant!A1");
                    book.setActiveSheet(2);
                },
                Map.of("regions", List.of(region("Île-de-France", List.of(1, 2)), region("Corse", List.of(5)))))) {
            assertThat(sheets(workbook)).containsExactly("Avant", "Île-de-France", "Corse", "Après");
            assertThat(cell(workbook, "Corse", "A1").getStringCellValue()).isEqualTo("Corse, 2 sur 2");
            assertThat(cell(workbook, "Île-de-France", "B4").getCellFormula()).isEqualTo("SUM('Île-de-France'!B2:B3)");
            assertThat(cell(workbook, "Île-de-France", "B4").getNumericCellValue())
                    .isEqualTo(3);
            assertThat(cell(workbook, "Corse", "B3").getCellFormula()).isEqualTo("SUM(Corse!B2)");
            assertThat(cell(workbook, "Corse", "B3").getNumericCellValue()).isEqualTo(5);
            assertThat(workbook.getActiveSheetIndex()).isEqualTo(3);
        }
    }

    @Test
    void copiesTablesChartsNotesNamesAndPrintAreas() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = perRegion(book);
                    put(sheet, "A3", "Ligne");
                    put(sheet, "B3", "ETP");
                    sheet.getRow(3).createCell(3).setCellValue("#foreach($e in $r.etp)");
                    sheet.getRow(4).getCell(0).setBlank();
                    var table = sheet.createTable(new AreaReference("A3:B4", book.getSpreadsheetVersion()));
                    table.setName("Liste");
                    table.setDisplayName("Liste");
                    put(sheet, "C6", "=SUM(Liste[ETP])&\" Liste\"");
                    var drawing = sheet.createDrawingPatriarch();
                    var chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 5, 6, 9, 16));
                    var data = chart.createData(ChartTypes.PIE, null, null);
                    data.addSeries(
                            XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A4:A4")),
                            XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B4:B4")));
                    chart.plot(data);
                    note(sheet, "A2", "Région $r.nom");
                    book.createName().setNameName("total");
                    book.getName("total").setSheetIndex(0);
                    book.getName("total").setRefersToFormula("'$r.nom'!$B$6");
                    book.setPrintArea(0, "$A$1:$C$6");
                    book.createSheet("Fin");
                    book.setPrintArea(1, "$A$1:$B$2");
                },
                Map.of("regions", List.of(region("Nord", List.of(1, 2)), region("Sud", List.of(5, 6, 7)))))) {
            XSSFSheet south = workbook.getSheet("Sud");

            assertThat(south.getTables().get(0).getDisplayName()).isEqualTo("Liste_2");
            assertThat(south.getTables().get(0).getCTTable().getRef()).isEqualTo("A2:B5");
            assertThat(workbook.getSheet("Nord").getTables().get(0).getCTTable().getId())
                    .isNotEqualTo(south.getTables().get(0).getCTTable().getId());
            assertThat(cell(workbook, "Sud", "C7").getCellFormula()).isEqualTo("SUM(Liste_2[ETP])&\" Liste\"");
            assertThat(cell(workbook, "Sud", "C7").getStringCellValue()).isEqualTo("18 Liste");
            assertThat(cell(workbook, "Nord", "C6").getStringCellValue()).isEqualTo("3 Liste");
            var pie =
                    south.getDrawingPatriarch().getCharts().get(0).getCTChart().getPlotArea();
            assertThat(pie.getPieChartArray(0)
                            .getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getF())
                    .isEqualTo("Sud!$B$3:$B$5");
            assertThat(pie.getPieChartArray(0)
                            .getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getNumCache()
                            .getPtArray(2)
                            .getV())
                    .isEqualTo("7");
            assertThat(south.getCellComment(org.apache.poi.ss.util.CellAddress.A1)
                            .getString()
                            .getString())
                    .isEqualTo("Région Sud");
            assertThat(workbook.getAllNames().stream()
                            .filter(n -> n.getNameName().equals("total"))
                            .map(n -> n.getSheetIndex() + n.getRefersToFormula()))
                    .containsExactly("0Nord!$B$6", "1Sud!$B$7");
            assertThat(workbook.getPrintArea(1)).isEqualTo("Sud!$A$1:$C$7");
            assertThat(workbook.getPrintArea(2)).isEqualTo("Fin!$A$1:$B$2");
        }
    }

    @Test
    void givesLegalNamesWhateverTheDataAndLinksToThem() throws Exception {
        List<String> wanted = List.of(
                "a/b[c]:*?",
                "'quoté'",
                "Une région dont le nom est bien trop long",
                "Une région dont le nom est bien trop long",
                "=cmd|' /C calc'!A0",
                "",
                "History",
                "$regions.size()",
                "\u202Ertl\u0000",
                "SOMMAIRE");

        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet index = book.createSheet("Sommaire");
                    put(index, "A1", "$r.nom|");
                    put(index, "B1", "#foreach($r in $regions)");
                    var link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                    link.setAddress("'$r.nom'!A1");
                    index.getRow(0).getCell(0).setHyperlink(link);
                    perRegion(book);
                },
                Map.of(
                        "regions",
                        wanted.stream().map(name -> region(name, List.of(1))).toList()))) {
            assertThat(sheets(workbook))
                    .containsExactly(
                            "Sommaire",
                            "a-b-c----",
                            "quoté",
                            "Une région dont le nom est bien",
                            "Une région dont le nom est (2)",
                            "=cmd|' -C calc'!A0",
                            "-",
                            "History_",
                            "$regions.size()",
                            "-rtl\uFFFD",
                            "SOMMAIRE (2)");
            assertThat(workbook.getSheetAt(0).getHyperlinkList().stream().map(l -> l.getLocation()))
                    .hasSize(10)
                    .contains("'a-b-c----'!A1", "'=cmd|'' -C calc''!A0'!A1", "'SOMMAIRE (2)'!A1");
            assertThat(cell(workbook, "=cmd|' -C calc'!A0", "B3").getCellFormula())
                    .isEqualTo("SUM('=cmd|'' -C calc''!A0'!B2)");
            assertThat(cell(workbook, "$regions.size()", "B3").getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void removesASheetWhoseListIsEmpty() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    perRegion(book);
                    book.setPrintArea(0, "$A$1:$C$6");
                    put(book.createSheet("Fin"), "A1", "$regions.size()");
                    book.setPrintArea(1, "$A$1:$B$2");
                    book.setActiveSheet(1);
                },
                Map.of("regions", List.of()))) {
            assertThat(sheets(workbook)).containsExactly("Fin");
            assertThat(workbook.getAllNames()).hasSize(1);
            assertThat(workbook.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void refusesWhatSpeaksFromOutsideOfARepeatedSheet() throws Exception {
        XlsxTemplateException refused = catchThrowableOfType(
                XlsxTemplateException.class,
                () -> filled(
                        book -> {
                            perRegion(book);
                            put(book.createSheet("Synthèse"), "C2", "=SUM('$r.nom'!B6)");
                            book.createName().setNameName("tout");
                            book.getName("tout").setRefersToFormula("'$r.nom'!$B$6");
                        },
                        Map.of("regions", List.of(region("Nord", List.of(1))))));

        assertThat(refused.errors().stream().map(e -> e.replace('\u00A0', ' ')))
                .containsExactly(
                        "Classeur : le nom « tout » renvoie à une feuille répétée",
                        "Feuille « Synthèse », cellule C2 : la formule renvoie à une feuille répétée : faire le calcul"
                                + " dans cette feuille, ou demander le chiffre aux données");
    }

    @Test
    void namesTheTemplateSheetOnceForAFaultOfEveryCopy() throws Exception {
        XlsxTemplateException refused = catchThrowableOfType(
                XlsxTemplateException.class,
                () -> filled(
                        book -> put(perRegion(book), "D6", "$inconnu"),
                        Map.of("regions", List.of(region("Nord", List.of(1)), region("Sud", List.of(1))))));

        assertThat(refused.errors().stream().map(e -> e.replace('\u00A0', ' ')))
                .containsExactly("Feuille « $r.nom », cellule D6 : $inconnu est inconnu");
    }
}
