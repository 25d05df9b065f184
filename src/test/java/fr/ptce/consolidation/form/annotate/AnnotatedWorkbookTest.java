package fr.ptce.consolidation.form.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.job.SampleRun;
import fr.ptce.consolidation.office.read.XlsxParts;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook a pole gets back is its own, with notes. */
class AnnotatedWorkbookTest {
    @TempDir
    private static Path folder;

    private static byte[] received = new byte[0];
    private static List<Finding> findings = List.of();
    private static byte[] returned = new byte[0];

    @BeforeAll
    static void annotatesAQuestionnaireThatHasErrors() throws IOException {
        Definition definition = definition();
        SampleRun.campaign(folder, 12);
        try (var files = Files.list(folder.resolve(SampleRun.CAMPAGNE))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                List<Finding> found = findings(definition, Files.readAllBytes(file));
                if (count(found, Severity.ERROR) + count(found, Severity.WARNING)
                        > count(findings, Severity.ERROR) + count(findings, Severity.WARNING)) {
                    received = Files.readAllBytes(file);
                    findings = found;
                }
            }
        }
        assertThat(findings).isNotEmpty();
        returned = AnnotatedWorkbook.write(received, findings).orElseThrow();
    }

    @Test
    void keepsEveryCellOfThePole() throws IOException {
        Map<String, String> sent = cells(received);
        Map<String, String> back = cells(returned);

        assertThat(back).containsAllEntriesOf(sent);
        Set<String> added = new TreeSet<>(back.keySet());
        added.removeAll(sent.keySet());
        assertThat(added).allMatch(cell -> cell.startsWith("À corriger!"));
        assertThat(findings(definition(), returned)).isEqualTo(findings);
    }

    @Test
    void writesTheNoteOfAHiddenCellWhereItIsSeen() throws IOException {
        byte[] merged = Files.readAllBytes(
                Path.of("src/test/resources/fr/ptce/consolidation/cas/classeurs/P007-mauvaise-colonne-fusion.xlsx"));

        byte[] back =
                AnnotatedWorkbook.write(merged, findings(definition(), merged)).orElseThrow();

        assertThat(notes(back)).doesNotContainKeys("5_FINANCES!D11", "5_FINANCES!D12");
        assertThat(notes(back).get("5_FINANCES!D10")).contains("D11 est cachée", "D12 est cachée");
        assertThat(notes(back).get("3_EMPLOI!D6")).contains("12 est en E6");
    }

    @Test
    void changesNothingElseInTheFile() {
        Map<String, byte[]> before = XlsxParts.read(received, System::nanoTime).orElseThrow();
        Map<String, byte[]> after = XlsxParts.read(returned, System::nanoTime).orElseThrow();

        List<String> changed = before.keySet().stream()
                .filter(part -> !Arrays.equals(before.get(part), after.get(part)))
                .toList();

        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(changed)
                .allMatch(part -> part.startsWith("xl/worksheets/")
                        || Set.of(
                                        "[Content_Types].xml",
                                        "xl/workbook.xml",
                                        "xl/_rels/workbook.xml.rels",
                                        "xl/styles.xml")
                                .contains(part));
    }

    @Test
    void writesANoteInEachCellToCorrectOrToJustify() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            for (Finding finding : findings) {
                Location place = finding.location();
                if (finding.severity() != Severity.INFO && !place.cellule().isEmpty()) {
                    CellReference cell = new CellReference(place.cellule());
                    XSSFSheet sheet = workbook.getSheet(place.feuille());
                    assertThat(notes(returned).getOrDefault(place.feuille() + "!" + cell.formatAsString(), ""))
                            .contains(finding.message(), finding.action());
                    assertThat(sheet.getSheetConditionalFormatting()
                                    .getConditionalFormattingAt(0)
                                    .getRule(0)
                                    .getPatternFormatting())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void listsEveryFindingTheGravestFirstWithALink() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            XSSFSheet sheet = workbook.getSheet("À corriger");
            assertThat(sheet.getLastRowNum()).isEqualTo(3 + findings.size());
            assertThat(sheet.getRow(4).getCell(4).getStringCellValue())
                    .isEqualTo(findings.get(0).message());
            assertThat(sheet.getHyperlinkList())
                    .isNotEmpty()
                    .allMatch(link -> workbook.getSheet(link.getAddress()
                                    .substring(1, link.getAddress().lastIndexOf('\'')))
                            != null);
        }
    }

    /** A verdict « Prêt à envoyer » beside a finding only the network sees would be believed. */
    @Test
    void tellsTheCheckSheetOfTheWorkbookWhatItCannotSee() throws IOException {
        List<Finding> both = List.of(
                finding("2_ANIMATION", "D12", "vue des deux"), finding("2_ANIMATION", "D12", "vue du réseau seul"));
        byte[] perfect = blank();

        byte[] annotated = AnnotatedWorkbook.write(
                        perfect, List.of(both.get(0), both.get(1).withSeverity(Severity.WARNING)), code -> false)
                .orElseThrow();

        assertThat(verdict(perfect)).startsWith("Pas encore prêt à envoyer : ").endsWith(" à compléter.");
        assertThat(verdict(annotated))
                .endsWith(" à compléter, et 2 points relevés par le réseau, que cette feuille ne vérifie pas : voyez la"
                        + " feuille « À corriger ».");
        assertThat(cells(annotated).get("À corriger!A3")).contains("les 2 anomalies marquées « non » à droite");
        assertThat(cells(annotated)).containsEntry("À corriger!G5", "non");
        assertThat(verdict(AnnotatedWorkbook.write(annotated, List.of()).orElseThrow()))
                .isEqualTo(verdict(perfect));
    }

    @Test
    void countsAsTheCheckSheetDoesWhatItSees() throws IOException {
        byte[] annotated = AnnotatedWorkbook.write(
                        received,
                        List.of(
                                finding("2_ANIMATION", "D12", "la première"),
                                finding("2_ANIMATION", "D12", "la seconde, sur la même réponse"),
                                finding("2_ANIMATION", "D13", "une autre").withSeverity(Severity.WARNING)))
                .orElseThrow();

        assertThat(cells(annotated).get("À corriger!A2")).startsWith("2 à corriger, 1 à corriger ou à expliquer");
        assertThat(cells(annotated).get("À corriger!A3"))
                .contains("1 à corriger, 0 à compléter, 1 à justifier")
                .doesNotContain("non »");
    }

    private static byte[] blank() throws IOException {
        return new FormWriter(definition(), new Campagne("exemple-2015", 2015, "Essai", true), 3)
                .writeWithoutCommunes(new ExpectedPole("P001", "Pôle exemple 01", List.of(), "", "", "", "", ""));
    }

    private static String verdict(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            CellReference place =
                    new CellReference(workbook.getName("controle.verdict").getRefersToFormula());
            return workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(workbook.getSheet(place.getSheetName())
                            .getRow(place.getRow())
                            .getCell(place.getCol()))
                    .getStringValue();
        }
    }

    @Test
    void replacesTheNotesOfAnEarlierReturn() throws IOException {
        byte[] again = AnnotatedWorkbook.write(returned, findings).orElseThrow();

        assertThat(notes(again)).isEqualTo(notes(returned));
        assertThat(cells(again)).isEqualTo(cells(returned));

        byte[] corrected = AnnotatedWorkbook.write(returned, List.of()).orElseThrow();
        assertThat(notes(corrected)).isEmpty();
        assertThat(cells(corrected)).containsEntry("À corriger!A2", "Rien à corriger : merci.");
    }

    @Test
    void keepsTheNotesOfThePole() throws IOException {
        byte[] noted = edited(workbook -> {
            XSSFSheet sheet = workbook.getSheet("2_ANIMATION");
            var drawing = sheet.createDrawingPatriarch();
            var comment = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setString(workbook.getCreationHelper().createRichTextString("à revoir avec Jeanne"));
            comment.setAuthor("Pôle");
            sheet.getRow(3)
                    .getCell(3, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellComment(comment);
        });
        Finding finding = finding("2_ANIMATION", "D12", "un <écart> & \"une\" faute");

        byte[] both = AnnotatedWorkbook.write(noted, List.of(finding)).orElseThrow();

        assertThat(notes(both).values())
                .anyMatch(text -> text.contains("à revoir avec Jeanne"))
                .anyMatch(text -> text.contains("un <écart> & \"une\" faute"));
    }

    @Test
    void neverLetsATextBecomeAFormula() throws IOException {
        Finding finding = finding("2_ANIMATION", "D12", "=HYPERLINK(\"http://x\")");

        byte[] annotated = AnnotatedWorkbook.write(received, List.of(finding)).orElseThrow();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
            Cell cell = workbook.getSheet("À corriger").getRow(4).getCell(4);
            assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        }
    }

    @Test
    void givesNothingForWhatIsNoWorkbook() {
        assertThat(AnnotatedWorkbook.write("rien".getBytes(StandardCharsets.UTF_8), List.of()))
                .isEmpty();
    }

    private static Definition definition() throws IOException {
        return DefinitionReader.read(Path.of("templates/questionnaire")).getDefinition();
    }

    private static Finding finding(String sheet, String cell, String message) {
        return new Finding(
                "VIR-ESSAI",
                Severity.ERROR,
                List.of(new Location("a.xlsx", sheet, cell)),
                "P001",
                "",
                "",
                "",
                "",
                message,
                "Corrigez.",
                "");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static List<Finding> findings(Definition definition, byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("lu.xlsx"), workbook);
        FormReading reading = new FormReader(definition, Set.of(), "").read(file, "lu.xlsx");
        return new SubmissionValidator(definition, 2015)
                .validate(((FormReading.Read) reading).submission())
                .findings();
    }

    @FunctionalInterface
    private interface Edit {
        void on(XSSFWorkbook workbook);
    }

    private static byte[] edited(Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(received));
                var out = new java.io.ByteArrayOutputStream()) {
            edit.on(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Every cell with its formula or text and the number of its style. */
    private static Map<String, String> cells(byte[] bytes) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String style = sheet.getSheetName().equals("À corriger")
                                ? ""
                                : "#" + cell.getCellStyle().getIndex();
                        cells.put(sheet.getSheetName() + "!" + cell.getAddress(), cell + style);
                    }
                }
            }
        }
        return cells;
    }

    private static Map<String, String> notes(byte[] bytes) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                new ArrayList<>(sheet.getCellComments().entrySet())
                        .forEach(note -> notes.put(
                                sheet.getSheetName() + "!" + note.getKey(),
                                note.getValue().getString().getString()));
            }
        }
        return notes;
    }
}
