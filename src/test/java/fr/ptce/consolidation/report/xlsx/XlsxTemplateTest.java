package fr.ptce.consolidation.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTemplateTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static void put(XSSFSheet sheet, String address, Object value) {
        CellReference reference = new CellReference(address);
        Row row = sheet.getRow(reference.getRow()) == null
                ? sheet.createRow(reference.getRow())
                : sheet.getRow(reference.getRow());
        Cell cell = row.createCell(reference.getCol());
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String address) {
        CellReference reference = new CellReference(address);
        return workbook.getSheet(sheet).getRow(reference.getRow()).getCell(reference.getCol());
    }

    private Path template(Consumer<XSSFWorkbook> author) throws IOException {
        Path file = Files.createTempFile(folder, "modele", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            author.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private Path fill(Path template, Map<String, ?> data) throws IOException, XlsxTemplateException {
        Path out = Files.createTempFile(folder, "rempli", ".xlsx");
        XlsxTemplate.open(template).fill(data, out);
        return out;
    }

    private XSSFWorkbook filled(Consumer<XSSFWorkbook> author, Map<String, ?> data)
            throws IOException, XlsxTemplateException {
        try (InputStream in = Files.newInputStream(fill(template(author), data))) {
            return new XSSFWorkbook(in);
        }
    }

    private static Map<String, Object> region(String name, double etp) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("nom", name);
        region.put("etp", BigDecimal.valueOf(etp));
        return region;
    }

    private static final List<Map<String, Object>> REGIONS =
            List.of(region("Bretagne", 10), region("Île-de-France", 20.5), region("Corse", 3));

    private static void loop(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("Détail été");
        put(sheet, "A1", "Région");
        put(sheet, "B1", "ETP");
        put(sheet, "C1", "Part");
        put(sheet, "A2", "#foreach($r in $regions)");
        put(sheet, "A3", "$r.nom");
        put(sheet, "B3", "$r.etp");
        put(sheet, "C3", "=B3/B$5");
        put(sheet, "D3", "=SUM(B$3:B3)");
        put(sheet, "A4", "#end");
        put(sheet, "A5", "Total");
        put(sheet, "B5", "=SUM(B3)");
        put(sheet, "C5", "=SUM(C2:C4)");
    }

    @Test
    void keepsTheTypeOfACellThatIsOneReference() throws Exception {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("nombre", new BigDecimal("12.50"));
        data.put("jour", LocalDate.of(2015, 12, 31));
        data.put("vrai", true);
        data.put("texte", "007");
        data.put("absent", null);

        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "A1", "$nombre");
                    put(sheet, "B1", "${jour}");
                    put(sheet, "C1", "$vrai");
                    put(sheet, "D1", "$texte");
                    put(sheet, "E1", "$!absent");
                    put(sheet, "F1", "$!jamais_vu");
                    put(sheet, "G1", "Soit $f.nombre($nombre, 1) et $f.pourcent(0.567) pour 5 $");
                },
                data)) {
            assertThat(cell(workbook, "S", "A1").getNumericCellValue()).isEqualTo(12.5);
            assertThat(cell(workbook, "S", "B1").getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2015, 12, 31));
            assertThat(cell(workbook, "S", "C1").getBooleanCellValue()).isTrue();
            assertThat(cell(workbook, "S", "D1").getStringCellValue()).isEqualTo("007");
            assertThat(cell(workbook, "S", "E1").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell(workbook, "S", "F1").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell(workbook, "S", "G1").getStringCellValue()).isEqualTo("Soit 12,5 et 57\u202F% pour 5 $");
        }
    }

    @Test
    void repeatsRowsAndMovesFormulasWithTheirValues() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    loop(book);
                    XSSFSheet other = book.createSheet("Synthèse");
                    put(other, "A1", "=SUM('Détail été'!B3)");
                    put(other, "A2", "=COUNTA('Détail été'!$A$3:$A$3)&\" régions (B3)\"");
                },
                Map.of("regions", REGIONS))) {
            assertThat(cell(workbook, "Détail été", "A3").getStringCellValue()).isEqualTo("Île-de-France");
            assertThat(cell(workbook, "Détail été", "A5").getStringCellValue()).isEqualTo("Total");
            assertThat(cell(workbook, "Détail été", "C3").getCellFormula()).isEqualTo("B3/B$5");
            assertThat(cell(workbook, "Détail été", "D3").getCellFormula()).isEqualTo("SUM(B$2:B3)");
            assertThat(cell(workbook, "Détail été", "D3").getNumericCellValue()).isEqualTo(30.5);
            assertThat(cell(workbook, "Détail été", "B5").getCellFormula()).isEqualTo("SUM(B2:B4)");
            assertThat(cell(workbook, "Détail été", "B5").getNumericCellValue()).isEqualTo(33.5);
            assertThat(cell(workbook, "Détail été", "C5").getNumericCellValue()).isEqualTo(1);
            assertThat(cell(workbook, "Synthèse", "A1").getCellFormula()).isEqualTo("SUM('Détail été'!B2:B4)");
            assertThat(cell(workbook, "Synthèse", "A1").getNumericCellValue()).isEqualTo(33.5);
            assertThat(cell(workbook, "Synthèse", "A2").getStringCellValue()).isEqualTo("3 régions (B3)");
        }
    }

    @Test
    void leavesOneBlankRowForAnEmptyList() throws Exception {
        try (XSSFWorkbook workbook = filled(XlsxTemplateTest::loop, Map.of("regions", List.of()))) {
            assertThat(cell(workbook, "Détail été", "A2").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell(workbook, "Détail été", "B3").getCellFormula()).isEqualTo("SUM(B2)");
            assertThat(cell(workbook, "Détail été", "B3").getNumericCellValue()).isZero();
        }
    }

    @Test
    void nestsLoopsAndChoosesBranches() throws Exception {
        List<Map<String, Object>> groups = List.of(
                Map.of("nom", "Nord", "regions", REGIONS.subList(0, 2)), Map.of("nom", "Sud", "regions", List.of()));

        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "A1", "#foreach($g in $groupes)");
                    put(sheet, "A2", "$foreach.count. $g.nom");
                    put(sheet, "B2", "=SUM(B4)");
                    put(sheet, "A3", "#foreach($r in $g.regions)");
                    put(sheet, "A4", "$r.nom");
                    put(sheet, "B4", "$r.etp");
                    put(sheet, "C4", "=B4/B$2");
                    put(sheet, "A5", "#end");
                    put(sheet, "A6", "#if($g.nom == 'Sud')");
                    put(sheet, "A7", "au sud");
                    put(sheet, "A8", "#else");
                    put(sheet, "A9", "ailleurs");
                    put(sheet, "A10", "#end");
                    put(sheet, "A11", "#end");
                    put(sheet, "A12", "$x.nom");
                    put(sheet, "B12", "#foreach($x in $g2)");
                },
                Map.of("groupes", groups, "g2", REGIONS))) {
            List<String> texts = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> texts.add(row.getCell(0).toString()));
            assertThat(texts)
                    .containsExactly(
                            "1. Nord",
                            "Bretagne",
                            "Île-de-France",
                            "ailleurs",
                            "2. Sud",
                            "",
                            "au sud",
                            "Bretagne",
                            "Île-de-France",
                            "Corse");
            assertThat(cell(workbook, "S", "B1").getCellFormula()).isEqualTo("SUM(B2:B3)");
            assertThat(cell(workbook, "S", "C3").getCellFormula()).isEqualTo("B3/B$1");
            assertThat(cell(workbook, "S", "B5").getCellFormula()).isEqualTo("SUM(B6)");
        }
    }

    @Test
    void namesEveryFaultAtOnce() throws Exception {
        Path template = template(book -> {
            XSSFSheet sheet = book.createSheet("Synthèse");
            put(sheet, "C7", "$inconnu");
            put(sheet, "A9", "#foreach($r in $regions)");
            XSSFSheet other = book.createSheet("Autre");
            put(other, "A1", "#end");
            put(other, "B2", "a #evaluate($x) b");
            put(other, "B3", "$regions");
        });

        XlsxTemplateException refused =
                catchThrowableOfType(XlsxTemplateException.class, () -> fill(template, Map.of("regions", REGIONS)));

        assertThat(refused.errors().stream().map(e -> e.replace('\u00A0', ' ')))
                .containsExactly(
                        "Feuille « Synthèse », cellule C7 : $inconnu est inconnu",
                        "Feuille « Synthèse », ligne 9 : #foreach sans #end",
                        "Feuille « Autre », ligne 1 : #end sans #foreach ni #if",
                        "Feuille « Autre », cellule B2 : #evaluate est interdit dans un modèle",
                        "Feuille « Autre », cellule B3 : une cellule ne peut contenir qu'un texte, un nombre, une date ou vrai/faux");
    }

    @Test
    void takesTextOfRespondentsForText() throws Exception {
        List<String> attacks = Arrays.asList(
                "$regions #set($x=1)",
                "=cmd|' /C calc'!A0",
                "+1",
                "-2",
                "@SUM(1)",
                "\u202Eabc",
                "a\u0000b\u000B",
                "_x0041_",
                "  espaces  ",
                "<b>&amp;</b>");

        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "A1", "$t");
                    put(sheet, "B1", "#foreach($t in $textes)");
                },
                Map.of("textes", attacks))) {
            List<String> read = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> {
                assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
                read.add(row.getCell(0).getStringCellValue());
            });
            assertThat(read)
                    .containsExactly(
                            "$regions #set($x=1)",
                            "=cmd|' /C calc'!A0",
                            "+1",
                            "-2",
                            "@SUM(1)",
                            "\u202Eabc",
                            "a\uFFFDb\uFFFD",
                            "_x0041_",
                            "  espaces  ",
                            "<b>&amp;</b>");
            assertThat(workbook.getSheetAt(0)
                            .getRow(1)
                            .getCell(0)
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void givesTheSameBytesAndLeavesOtherPartsAlone() throws Exception {
        Path template = template(book -> {
            loop(book);
            put(book.createSheet("Notice"), "A1", "Rien à remplir");
        });

        Path first = fill(template, Map.of("regions", REGIONS));
        Path second = fill(template, Map.of("regions", REGIONS));

        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
        for (String part :
                List.of("xl/worksheets/sheet2.xml", "xl/styles.xml", "docProps/core.xml", "xl/workbook.xml")) {
            assertThat(part(first, part)).as(part).isEqualTo(part(template, part));
        }
    }

    private static byte[] part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

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

    @Test
    void streamsAListThatIsNotHeld() throws Exception {
        Iterable<Integer> numbers =
                () -> java.util.stream.IntStream.rangeClosed(1, 50_000).iterator();

        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "A1", "=SUM(A2)");
                    put(sheet, "A2", "$n");
                    put(sheet, "B2", "#foreach($n in $nombres)");
                    CellStyle style = book.createCellStyle();
                    sheet.getRow(1).getCell(0).setCellStyle(style);
                },
                Map.of("nombres", numbers))) {
            assertThat(cell(workbook, "S", "A1").getCellFormula()).isEqualTo("SUM(A2:A50001)");
            assertThat(cell(workbook, "S", "A1").getNumericCellValue()).isEqualTo(1_250_025_000d);
        }
    }

    @Test
    void leavesUnknownFunctionsAndTheClockToTheSpreadsheet() throws Exception {
        Path out = fill(
                template(book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "A1", "$x");
                    put(sheet, "B1", "=TODAY()+A1");
                    put(sheet, "C1", "=B1+1");
                    put(sheet, "D1", "=A1*2");
                }),
                Map.of("x", 4));

        String sheet = new String(part(out, "xl/worksheets/sheet1.xml"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(sheet).contains("<f>TODAY()+A1</f></c>", "<f>B1+1</f></c>", "<f>A1*2</f><v>8</v></c>");
        assertThat(new String(part(out, "xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("fullCalcOnLoad=\"1\"");
    }
}
