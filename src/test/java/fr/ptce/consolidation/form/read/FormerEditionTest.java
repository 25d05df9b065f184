package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook sent back is judged on what its own edition of the questionnaire asked. */
class FormerEditionTest {
    private static final Path CASE =
            Path.of("src/test/resources/fr/ptce/consolidation/cas/definition/survey-champ-ajoute-en-cours.csv");

    private static byte[] sent;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writesTheWorkbookOfTheFirstEdition() throws IOException {
        Definition shipped = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        byte[] blank = new FormWriter(shipped, new Campagne("essai-2015", 2015, "Essai", false), 3)
                .write(new ExpectedPole("P001", "Pôle essai", List.of(), "40209", "40", "75", "", ""));
        sent = changed(blank, workbook -> {
            put(workbook, "rep.nb_structures", 1);
            put(workbook, "rep.etp_animation", 2);
        });
    }

    @Test
    void faultsNobodyForAQuestionAddedSince() throws IOException {
        Definition added = edition(copy -> {});

        Submission read = read(added, sent);

        assertThat(read.pole().get("nb_benevoles").state()).isEqualTo(Answer.State.NOT_IN_FORM);
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("FLF-ANCIENNE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.message())
                            .startsWith("Question absente de ce questionnaire : «\u00a0Bénévoles\u00a0».");
                });
        assertThat(codes(added, read)).doesNotContain("FLF-QUESTION");
        assertThat(missing(added, read)).doesNotContain("nb_benevoles").contains("annee_creation");
    }

    /** The first edition's own workbook, read by it, asks all its questions. */
    @Test
    void tellsAQuestionThePoleDeleted() throws IOException {
        Definition added = edition(copy -> {});
        byte[] deleted = changed(sent, workbook -> deleteRow(workbook, "rep.annee_creation"));

        Submission read = read(added, deleted);

        assertThat(read.pole().get("annee_creation").state()).isEqualTo(Answer.State.BLANK);
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("FLF-QUESTION"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Année de création du pôle"));
    }

    @Test
    void doesNotDemandWhatWasNotMandatoryThen() throws IOException {
        Definition stricter = edition(copy -> {
            for (String question :
                    List.of("decimal;emplois_consolides;", "select_multiple contributions;", "decimal;produits;")) {
                copy.set("survey.csv", question, "required", "yes");
                copy.set("survey.csv", question, "required_message", "Répondez.");
            }
        });
        byte[] described = changed(sent, workbook -> {
            CellReference name = new CellReference(
                    workbook.getName("col.structure_nom").getRefersToFormula().split(":", -1)[0]);
            workbook.getSheet(name.getSheetName())
                    .getRow(name.getRow())
                    .getCell(name.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue("Atelier");
        });

        Submission read = read(stricter, described);

        assertThat(missing(stricter, read))
                .doesNotContain("emplois_consolides", "contribution_territoire", "produits")
                .contains("emplois_crees", "missions", "plus_value_economique", "etp_total", "cercle");
    }

    @Test
    void takesABoxAddedSinceForUnknown() throws IOException {
        Definition longer = edition(
                copy -> copy.insertAfter("choices.csv", "besoins;sociaux;", "besoins;numeriques;Numériques;;;"));
        byte[] ticked = changed(sent, workbook -> put(workbook, "rep.besoins..sociaux", "Oui"));

        Submission read = read(longer, ticked);

        assertThat(read.pole().get("besoins").value().findChoices()).hasValueSatisfying(choices -> {
            assertThat(choices.chosen()).containsExactly("sociaux");
            assertThat(choices.unknown()).containsExactly("numeriques");
        });
        assertThat(read.findings())
                .extracting(Finding::code)
                .contains("FLF-ANCIENNE")
                .doesNotContain("FLF-QUESTION");
    }

    @Test
    void demandsEverythingOfAWorkbookOfTheSameEdition() throws IOException {
        Definition shipped = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();

        Submission read = read(shipped, sent);

        assertThat(read.findings()).extracting(Finding::code).doesNotContain("FLF-ANCIENNE");
        assertThat(missing(shipped, read)).contains("annee_creation", "missions");
        assertThat(read.identity().form()).isEqualTo(shipped.formDigest());
    }

    private interface Change {
        void make(DefinitionCopy copy) throws IOException;
    }

    private Definition edition(Change change) throws IOException {
        DefinitionCopy copy = DefinitionCopy.in(folder);
        Files.copy(CASE, folder.resolve("survey.csv"), StandardCopyOption.REPLACE_EXISTING);
        change.make(copy);
        return copy.read().getDefinition();
    }

    private static Submission read(Definition definition, byte[] bytes) {
        FormReading reading = new FormReader(definition, Set.of(), "")
                .read(new XlsxReader(XlsxLimits.defaults(), () -> 0, sheet -> false).read(bytes), "P001.xlsx");
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).submission();
    }

    private static List<Finding> validated(Definition definition, Submission submission) {
        return new SubmissionValidator(definition, 2015).validate(submission).findings();
    }

    private static List<String> codes(Definition definition, Submission submission) {
        return validated(definition, submission).stream().map(Finding::code).toList();
    }

    private static List<String> missing(Definition definition, Submission submission) {
        return validated(definition, submission).stream()
                .filter(finding -> finding.code().equals("FDM-OBLIGATOIRE"))
                .map(Finding::champ)
                .toList();
    }

    private static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void put(XSSFWorkbook workbook, String name, Object value) {
        CellReference cell = new CellReference(workbook.getName(name).getRefersToFormula());
        var answer =
                workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
        if (value instanceof Number number) {
            answer.setCellValue(number.doubleValue());
        } else {
            answer.setCellValue(value.toString());
        }
    }

    /** As a spreadsheet does: the row goes, and the name that stood for it is left without a place. */
    private static void deleteRow(XSSFWorkbook workbook, String name) {
        CellReference cell = new CellReference(workbook.getName(name).getRefersToFormula());
        Sheet sheet = workbook.getSheet(cell.getSheetName());
        sheet.removeRow(sheet.getRow(cell.getRow()));
        workbook.getName(name).setRefersToFormula("'" + cell.getSheetName() + "'!#REF!");
    }
}
