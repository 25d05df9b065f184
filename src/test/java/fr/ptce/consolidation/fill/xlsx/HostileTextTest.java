package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Whatever respondents type arrives as text, wherever a template may put it. */
class HostileTextTest extends FilledWorkbooks {
    private static final List<String> ATTACKS = List.of(
            "$regions #set($x=1) #end",
            "${t.class.forName('java.lang.Runtime')}",
            "#evaluate('1')",
            "#foreach($x in $textes)",
            "#colonnes($x in $textes)",
            "#feuilles($x in $textes)",
            "##",
            "=cmd|' /C calc'!A0",
            "+1+cmd",
            "-2",
            "@SUM(1)",
            "\t=1+1",
            "<script>alert('é')</script>",
            "]]></t></is></c>",
            "&amp;<!--",
            "\u202Egnp.exe\u2066",
            "_x000D__x0041_",
            "001",
            "\uD83D\uDE00 seul \uD83D.");

    @Test
    void arrivesInCellsColumnsAndFormulas() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "B1", "#colonnes($c in $textes) #fin");
                    put(sheet, "B2", "$c");
                    put(sheet, "A3", "$t");
                    put(sheet, "B3", "$t$c");
                    put(sheet, "C3", "=A3&\"|\"");
                    put(sheet, "D3", "#foreach($t in $textes)");
                },
                Map.of("textes", ATTACKS))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> across = new ArrayList<>();
            for (int i = 0; i < ATTACKS.size(); i++) {
                String seen = ATTACKS.get(i).replace("\uD83D.", "\uFFFD.");
                assertThat(sheet.getRow(i + 1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(i + 1).getCell(0).getStringCellValue()).isEqualTo(seen);
                var computed = sheet.getRow(i + 1).getCell(ATTACKS.size() + 1);
                assertThat(computed.getCellFormula()).isEqualTo("A" + (i + 2) + "&\"|\"");
                assertThat(computed.getStringCellValue()).isEqualTo(seen + "|");
                across.add(sheet.getRow(0).getCell(i + 1).getStringCellValue());
            }
            assertThat(across.get(4)).isEqualTo(ATTACKS.get(4));
            assertThat(sheet.getRow(8).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getLastRowNum()).isEqualTo(ATTACKS.size());
        }
    }

    @Test
    void arrivesInNotesSheetNamesHeadersTitlesAndLinks() throws Exception {
        Path out = fill(
                template(book -> {
                    XSSFSheet sheet = book.createSheet("$t");
                    put(sheet, "A1", "#feuilles($t in $textes)");
                    put(sheet, "A2", "$t");
                    note(sheet, "A2", "Note : $t");
                    sheet.getHeader().setCenter("$t");
                    var link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                    link.setAddress("'$t'!A1");
                    link.setLabel("$t");
                    sheet.getRow(1).getCell(0).setHyperlink(link);
                }),
                Map.of("textes", ATTACKS));

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(ATTACKS.size());
            for (int i = 0; i < ATTACKS.size(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                String seen = ATTACKS.get(i).replace("\uD83D.", "\uFFFD.");
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(seen);
                assertThat(sheet.getRow(0)
                                .getCell(0)
                                .getCellComment()
                                .getString()
                                .getString())
                        .isEqualTo("Note : " + seen);
                assertThat(sheet.getHeader().getCenter().replace("&&", "&")).isEqualTo(seen);
                assertThat(sheet.getHyperlink(0, 0).getLocation())
                        .isEqualTo("'" + sheet.getSheetName().replace("'", "''") + "'!A1");
            }
        }
    }

    @Test
    void cutsWhatNoCellCanHold() throws Exception {
        try (XSSFWorkbook workbook =
                filled(book -> put(book.createSheet("S"), "A1", "$t"), Map.of("t", "a".repeat(40_000)))) {
            assertThat(cell(workbook, "S", "A1").getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("a…");
        }
    }
}
