package fr.ptce.consolidation.form.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.office.read.XlsxReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The .ods a pole gets back is its own, with notes. */
class AnnotatedOdsTest {
    private static final Path RECEIVED = Path.of("src/test/resources/fr/ptce/consolidation/cas/recus/P004.ods");
    private static final String SPACES = " xmlns:office=\"" + OdsXml.OFFICE + "\" xmlns:t=\"" + OdsXml.TABLE
            + "\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private static final List<Finding> FINDINGS = List.of(
            finding(Severity.ERROR, "2_ANIMATION", "D11"),
            finding(Severity.WARNING, "6_STRUCTURES", "T9"),
            finding(Severity.WARNING, "6_STRUCTURES", "Q20"),
            finding(Severity.ERROR, "3_EMPLOI", "ZZ900"),
            finding(Severity.INFO, "2_ANIMATION", "D12"),
            finding(Severity.ERROR, "feuille absente", "A1"));

    private static Finding finding(Severity severity, String sheet, String cell) {
        return new Finding(
                "VCO-ESSAI",
                severity,
                List.of(new Location("P004.ods", sheet, cell)),
                "P004",
                "",
                "",
                "vu <é>",
                "attendu",
                "Faux & archifaux  ici.",
                "Corrigez.",
                "");
    }

    @Test
    void keepsEveryCellOfThePole() throws IOException {
        byte[] received = Files.readAllBytes(RECEIVED);

        byte[] returned = AnnotatedWorkbook.write(received, FINDINGS).orElseThrow();

        Map<String, String> before = cells(received);
        Map<String, String> after = cells(returned);
        assertThat(after).containsAllEntriesOf(before);
        after.keySet().removeAll(before.keySet());
        assertThat(after.keySet()).isNotEmpty().allMatch(cell -> cell.startsWith("À corriger!"));
        assertThat(after)
                .containsEntry("À corriger!E5", "Faux & archifaux  ici.")
                .containsEntry("À corriger!C5", "vu <é>");
        assertThat(workbook(returned).properties()).isEqualTo(workbook(received).properties());
        assertThat(AnnotatedWorkbook.isOpenDocument(returned)).isTrue();
    }

    @Test
    void startsAgainFromTheOriginalWhenAReturnIsReturned() throws IOException {
        byte[] received = Files.readAllBytes(RECEIVED);
        byte[] returned = AnnotatedWorkbook.write(received, FINDINGS).orElseThrow();

        byte[] again = AnnotatedWorkbook.write(returned, FINDINGS).orElseThrow();
        String mended = content(AnnotatedWorkbook.write(returned, List.of()).orElseThrow());

        assertThat(content(again)).isEqualTo(content(returned));
        assertThat(mended).doesNotContain(OdsXml.NETWORK).doesNotContain(AnnotatedOds.MARK);
        assertThat(mended).contains("Rien à corriger : merci.");
        assertThat(AnnotatedWorkbook.write(received, FINDINGS).orElseThrow()).isEqualTo(returned);
    }

    @Test
    void showsItsNotesInLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: the notes were NOT looked at");
        Path returned = folder.resolve("P004.ods");
        Files.write(
                returned,
                AnnotatedWorkbook.write(Files.readAllBytes(RECEIVED), FINDINGS).orElseThrow());

        Path opened = new LibreOffice(folder).convert(returned, "xlsx");

        try (InputStream in = Files.newInputStream(opened);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("2_ANIMATION")
                            .getCellComment(new CellAddress("D11"))
                            .getString()
                            .getString())
                    .contains("À CORRIGER")
                    .contains("Faux & archifaux");
            assertThat(workbook.getSheet("6_STRUCTURES").getCellComment(new CellAddress("T9")))
                    .isNotNull();
            assertThat(workbook.getSheet("6_STRUCTURES").getCellComment(new CellAddress("Q20")))
                    .isNotNull();
            assertThat(workbook.getSheet("2_ANIMATION").getCellComment(new CellAddress("D12")))
                    .isNull();
            assertThat(workbook.getSheet("À corriger").getRow(4).getCell(1).getHyperlink())
                    .isNotNull();
            assertThat(workbook.getSheet("2_ANIMATION")
                            .getSheetConditionalFormatting()
                            .getNumConditionalFormattings())
                    .isGreaterThan(1);
        }
    }

    /** A verdict « Prêt à envoyer » beside a finding only the network sees would be believed. */
    @Test
    void tellsTheCheckSheetOfTheWorkbookWhatItCannotSee() {
        String named = "<t:table t:name=\"F\"/><t:named-expressions><t:named-expression t:name=\"autre\""
                + " t:expression=\"0\"/><t:named-expression t:name=\"controle.reseau\""
                + " t:base-cell-address=\"$F.$A$1\" t:expression=\"%s\"/></t:named-expressions>";
        for (String formula : List.of("", "of:=")) {
            byte[] received = ods(named.formatted(formula + "0"));

            byte[] returned =
                    AnnotatedWorkbook.write(received, FINDINGS, code -> false).orElseThrow();

            assertThat(content(returned))
                    .contains("t:name=\"autre\" t:expression=\"0\"", "t:expression=\"" + formula + "5\"");
            assertThat(content(AnnotatedWorkbook.write(returned, List.of()).orElseThrow()))
                    .contains("t:base-cell-address=\"$F.$A$1\" t:expression=\"" + formula + "0\"");
        }
    }

    @Test
    void cutsWhatIsWrittenOnceForMany() {
        byte[] workbook = ods("<t:table t:name=\"F\"><t:table-row t:number-rows-repeated=\"3\">"
                + "<t:table-cell t:number-columns-repeated=\"4\" office:value-type=\"float\" office:value=\"7\"/>"
                + "</t:table-row><t:table-row/><t:table-row><t:table-cell office:value-type=\"string\">"
                + "<office:annotation><dc:creator>Le pôle</dc:creator><text:p>ma note</text:p></office:annotation>"
                + "<text:p>a &gt; b</text:p></t:table-cell></t:table-row></t:table>");

        byte[] returned = AnnotatedWorkbook.write(
                        workbook,
                        List.of(
                                finding(Severity.ERROR, "F", "B2"),
                                finding(Severity.ERROR, "F", "F3"),
                                finding(Severity.ERROR, "F", "B4"),
                                finding(Severity.ERROR, "F", "A5")))
                .orElseThrow();

        assertThat(cells(returned)).containsAllEntriesOf(cells(workbook));
        String content = content(returned);
        assertThat(content.split("<dc:creator>" + OdsXml.NETWORK, -1)).hasSize(4);
        assertThat(content).contains("ma note");
        assertThat(content)
                .contains("<t:table-cell t:number-columns-repeated=\"2\" ")
                .doesNotContain("number-rows-repeated=\"3\"");
    }

    private static byte[] ods(String sheets) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "content.xml",
                ("<office:document-content" + SPACES + "><office:automatic-styles/><office:body><office:spreadsheet>"
                                + sheets + "</office:spreadsheet></office:body></office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
        return OfficeZip.pack(parts);
    }

    private static String content(byte[] ods) {
        return new String(OfficeZip.unpack(ods).get("content.xml"), StandardCharsets.UTF_8);
    }

    private static Workbook workbook(byte[] bytes) {
        XlsxReading reading = new XlsxReader(XlsxLimits.defaults(), System::nanoTime, sheet -> false).read(bytes);
        assertThat(reading).isInstanceOf(XlsxReading.Read.class);
        return ((XlsxReading.Read) reading).workbook();
    }

    private static Map<String, String> cells(byte[] bytes) {
        Map<String, String> cells = new TreeMap<>();
        for (Sheet sheet : workbook(bytes).sheets()) {
            for (Row row : sheet.rows()) {
                for (Cell cell : row.cells()) {
                    cells.put(sheet.name() + "!" + cell.address(), cell.text());
                }
            }
        }
        return cells;
    }
}
