package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.write.FilledForm;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page a member structure fills by itself: written, filled, read back, checked. */
class StructureFormTest {
    private static Definition definition;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    @Test
    void isOnePageWithTheQuestionsOfAStructure() throws IOException {
        try (XSSFWorkbook workbook = open(FilledForm.of("P001").bytes())) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
            XSSFSheet page = workbook.getSheet("STRUCTURE");
            List<String> asked = FormKind.structureFields(definition).stream()
                    .map(Field::name)
                    .toList();

            assertThat(sheets)
                    .startsWith("LISEZMOI", "STRUCTURE")
                    .endsWith("_META")
                    .doesNotContain("1_POLE", "6_STRUCTURES");
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("_META")))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(page.getPrintSetup().getLandscape()).isFalse();
            assertThat(page.getFitToPage()).isTrue();
            assertThat(page.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(page.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(asked).contains("structure_siret", "etp_total", "effets").doesNotContain("situation");
            assertThat(asked).allSatisfy(field -> assertThat(workbook.getAllNames().stream()
                            .map(name -> name.getNameName())
                            .filter(name -> name.equals("rep." + field) || name.startsWith("rep." + field + "..")))
                    .isNotEmpty());
            assertThat(workbook.getName("rep.etp_animation")).isNull();
        }
    }

    @Test
    void readsBackWhatTheStructureAnswers() throws IOException {
        Submission form = submission(filled().bytes());

        assertFilled(form);
        assertThat(form.findings()).extracting(Finding::code).containsExactly("DES-NOMBRE", "COV-OUI-NON");
    }

    @Test
    void survivesLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not installed: the round trip was NOT checked");
        Path sent = Files.createDirectories(folder.resolve("sent")).resolve("formulaire.xlsx");
        Files.write(sent, filled().bytes());

        assertFilled(submission(Files.readAllBytes(new LibreOffice(folder).convert(sent, "xlsx"))));
    }

    @Test
    void keepsAnswersWhoseRowsHaveMoved() throws IOException {
        byte[] moved = filled().tweak(workbook -> {
                    XSSFSheet page = workbook.getSheet("STRUCTURE");
                    page.shiftRows(12, page.getLastRowNum(), 2);
                })
                .bytes();

        assertFilled(submission(moved));
    }

    @Test
    void refusesAFormThatDoesNotSayWhoAnswers() throws IOException {
        FormReading reading =
                read(FilledForm.of("P001").answers("etp_total", "3").bytes());

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(codes(reading)).contains("EVA-STRUCTURE");
    }

    @Test
    void readsAFormThatSaysItsNameOnly() throws IOException {
        FormReading reading = read(FilledForm.of("P001")
                .answers("structure_nom", "Structure exemple")
                .bytes());

        assertThat(reading).isInstanceOf(FormReading.Read.class);
    }

    @Test
    void refusesAFormFilledForTwoStructures() throws IOException {
        byte[] two = filled().tweak(workbook -> {
                    XSSFSheet copy = workbook.cloneSheet(workbook.getSheetIndex("STRUCTURE"), "STRUCTURE (2)");
                    copy.forEach(row -> row.forEach(cell -> {
                        if (cell.toString().equals("Structure exemple")) {
                            cell.setCellValue("Une autre structure");
                        }
                    }));
                })
                .bytes();

        FormReading reading = read(two);

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(codes(reading)).contains("EVA-STRUCTURES");
    }

    @Test
    void refusesTheFormOfAPoleTheRegistryDoesNotKnow() throws IOException {
        FormReading reading = read(FilledForm.of("P099")
                .answers("structure_nom", "Structure exemple")
                .bytes());

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(codes(reading)).contains("EVA-POLE");
    }

    @Test
    void checksTheRulesAboutAStructureAndNoneOfItsPole() throws IOException {
        Submission form = submission(
                filled().answers("etp_insertion", "40").answers("iae", "Oui").bytes());

        List<String> codes = new SubmissionValidator(definition, 2015)
                .validate(form).findings().stream().map(Finding::code).toList();

        assertThat(codes).contains("VCO-INSERTION").doesNotContain("RNR-STRUCTURES", "REP-STRUCTURES", "VCO-INVESTIS");
        assertThat(new SubmissionValidator(definition, 2015).validate(form).findings())
                .filteredOn(finding -> finding.code().equals("VCO-INSERTION"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.structure()).isEqualTo("Structure exemple");
                    assertThat(finding.location().feuille()).isEqualTo("STRUCTURE");
                });
    }

    private static FilledForm filled() {
        return FilledForm.of("P001")
                .answers("structure_nom", "Structure exemple")
                .answers("structure_siret", "73282932000074")
                .answers("statut", "Association")
                .answers("etp_total", "8,5")
                .answers("secteurs/1", "Formation")
                .answers("mutualisations/lieux", "X");
    }

    private static void assertFilled(Submission form) {
        assertThat(form.identity().isStructure()).isTrue();
        assertThat(form.identity().pole()).isEqualTo("P001");
        assertThat(form.pole().answers()).isEmpty();
        assertThat(form.structures()).singleElement().satisfies(row -> {
            AnswerSet answers = row.answers();
            assertThat(row.ligne()).isEqualTo(Submission.ONLY_LINE);
            assertThat(answers.get("structure_nom").value()).isEqualTo(new Value.Text("Structure exemple"));
            assertThat(answers.get("structure_siret").value()).isEqualTo(new Value.Text("73282932000074"));
            assertThat(answers.get("statut").value()).isEqualTo(new Value.Choice("association"));
            assertThat(answers.get("etp_total").value()).isEqualTo(new Value.Quantity(new BigDecimal("8.5")));
            assertThat(answers.get("secteurs").value()).isEqualTo(choices("formation"));
            assertThat(answers.get("mutualisations").value()).isEqualTo(choices("lieux"));
            assertThat(answers.get("qpv").state()).isEqualTo(Answer.State.BLANK);
        });
    }

    private static Value choices(String code) {
        return new Value.Choices(new TreeSet<>(List.of(code)), new TreeSet<>());
    }

    private static FormReading read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("formulaire", ".xlsx");
        try {
            Files.write(file, bytes);
            return new FormReader(definition, Set.of("P001"), "exemple-2015").read(file, "mon formulaire.xlsx");
        } finally {
            Files.delete(file);
        }
    }

    private static Submission submission(byte[] bytes) throws IOException {
        if (read(bytes) instanceof FormReading.Read read) {
            return read.submission();
        }
        throw new AssertionError(read(bytes));
    }

    private static List<String> codes(FormReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
