package fr.ptce.consolidation.form.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs make of a blank workbook: our own reader, LibreOffice, openpyxl. */
class FormWriterRoundTripTest {
    private static final Campagne CAMPAGNE = new Campagne("exemple-2015", 2015, "Enquête d’exemple", true);
    private static final ExpectedPole POLE =
            new ExpectedPole("P007", "Pôle exemple 07", List.of(), "40209", "40", "75", "", "");

    @TempDir
    private Path folder;

    private Definition definition;
    private Path blank;

    @BeforeEach
    void writesABlankWorkbook() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        blank = Files.createDirectories(folder.resolve("vierge")).resolve("P007.xlsx");
        Files.write(blank, BlankForms.poles(CAMPAGNE, 60).write(POLE));
    }

    @Test
    void isReadByOurReaderWithOnlyWhatTheRegistryKnew() {
        Submission submission = read(blank);

        assertThat(submission.identity().pole()).isEqualTo("P007");
        assertThat(submission.identity().exemple()).isTrue();
        assertThat(submission.structures()).isEmpty();
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.pole().get("departement").value()).isEqualTo(new Value.Choice("40"));
        assertThat(submission.pole().get("pole_nom").value()).isEqualTo(new Value.Text("Pôle exemple 07"));
        assertThat(submission.pole().get("etp_animation").state()).isEqualTo(Answer.State.BLANK);
    }

    @Test
    void forgivesAnOptionalSheetThatIsGone() throws IOException {
        byte[] bytes = Files.readAllBytes(blank);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
                var out = Files.newOutputStream(blank)) {
            workbook.removeSheetAt(workbook.getSheetIndex("7_FICHES"));
            workbook.write(out);
        }

        assertThat(read(blank).findings()).extracting(Finding::code).containsExactly("FLF-FACULTATIVE");
    }

    @Test
    void isReadTheSameOnceFilledAndSavedByLibreOffice() throws Exception {
        fill(blank);
        Path saved = convertedByLibreOffice(blank);

        Submission submission = read(saved);

        assertThat(submission.identity().pole()).isEqualTo("P007");
        assertThat(submission.pole().get("annee_creation").value())
                .isEqualTo(new Value.Quantity(new java.math.BigDecimal("2011")));
        assertThat(submission.structures()).hasSize(1);
        assertThat(submission.structures().get(0).key()).isEqualTo("P007-01");
        assertThat(submission
                        .structures()
                        .get(0)
                        .answers()
                        .get("structure_siret")
                        .value())
                .isEqualTo(new Value.Text("01234567890123"));
        assertThat(submission.findings())
                .noneMatch(finding -> finding.severity() == fr.ptce.consolidation.finding.Severity.ERROR);
    }

    @Test
    void keepsListsNamesLocksAndIdentityThroughLibreOffice() throws Exception {
        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(blank));
                XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(convertedByLibreOffice(blank)))) {
            for (var name : before.getAllNames()) {
                if (!name.getNameName().startsWith("_xlnm")) {
                    assertThat(after.getName(name.getNameName()))
                            .as(name.getNameName())
                            .isNotNull();
                }
            }
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                XSSFSheet sheet = before.getSheetAt(i);
                XSSFSheet kept = after.getSheet(sheet.getSheetName());
                assertThat(kept.getProtect()).as(sheet.getSheetName()).isTrue();
                assertThat(prompts(kept)).as(sheet.getSheetName()).isEqualTo(prompts(sheet));
            }
            assertThat(after.getProperties()
                            .getCustomProperties()
                            .getProperty("ptce.exercice")
                            .getLpwstr())
                    .isEqualTo("2015");
        }
    }

    @Test
    void isUnderstoodByOpenpyxl() throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.isExecutable(python), "no python3 here: openpyxl is NOT tested");
        assumeTrue(run(List.of(python.toString(), "-c", "import openpyxl")).isEmpty(), "no openpyxl here: NOT tested");
        String script = "import openpyxl,sys\n"
                + "w=openpyxl.load_workbook(sys.argv[1])\n"
                + "print(len(w.defined_names)>150, 'rep.pole_nom' in w.defined_names)\n"
                + "print(w['1_POLE'].protection.sheet, len(w['1_POLE'].data_validations.dataValidation)>10)\n"
                + "print(w['_META'].sheet_state)\n"
                + "p=getattr(w,'custom_doc_props',None)\n"
                + "print('P007' if p is None else p['ptce.pole'].value)\n";

        String seen = run(List.of(python.toString(), "-W", "ignore", "-c", script, blank.toString()));

        assertThat(seen.lines()).containsExactly("True True", "True True", "veryHidden", "P007");
    }

    private Submission read(Path file) {
        FormReading reading = new FormReader(definition, Set.of("P007"), "exemple-2015").read(file, "P007.xlsx");
        assertThat(reading.findings().toString()).isNotEmpty();
        assertThat(reading).as(reading.findings().toString()).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).submission();
    }

    private static void fill(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
                var out = Files.newOutputStream(file)) {
            put(workbook, "rep.annee_creation").setCellValue(2011);
            put(workbook, "col.structure_nom").setCellValue("Structure exemple 07-01");
            put(workbook, "col.structure_siret").setCellValue("01234567890123");
            workbook.write(out);
        }
    }

    private static org.apache.poi.ss.usermodel.Cell put(XSSFWorkbook workbook, String name) {
        CellReference place = new AreaReference(
                        workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion())
                .getFirstCell();
        var row = workbook.getSheet(place.getSheetName()).getRow(place.getRow());
        var cell = row.getCell(place.getCol());
        return cell == null ? row.createCell(place.getCol()) : cell;
    }

    private static List<String> prompts(XSSFSheet sheet) {
        List<String> prompts = new ArrayList<>();
        sheet.getDataValidations()
                .forEach(validation -> prompts.add(validation.getPromptBoxTitle() + " | "
                        + validation.getPromptBoxText() + " | " + validation.getErrorBoxText()));
        return prompts.stream().sorted().toList();
    }

    private Path convertedByLibreOffice(Path file) throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "no soffice here: the round trip through LibreOffice is NOT tested");
        return new LibreOffice(folder).convert(file, "xlsx");
    }

    private String run(List<String> command) throws Exception {
        Path log = folder.resolve("sortie.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
