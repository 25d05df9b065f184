package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTemplateTest extends FilledWorkbooks {
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
        try (XSSFWorkbook workbook = filled(FilledWorkbooks::loop, Map.of("regions", List.of()))) {
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
                    put(sheet, "E1", "=SUM(A1:A2*2)");
                }),
                Map.of("x", 4));

        String sheet = new String(part(out, "xl/worksheets/sheet1.xml"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(sheet)
                .contains(
                        "<f>TODAY()+A1</f></c>",
                        "<f>B1+1</f></c>",
                        "<f>SUM(A1:A2*2)</f></c>",
                        "<f>A1*2</f><v>8</v></c>");
        assertThat(new String(part(out, "xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("fullCalcOnLoad=\"1\"");
    }
}
