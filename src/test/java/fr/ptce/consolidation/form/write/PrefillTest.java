package fr.ptce.consolidation.form.write;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pole finds in its workbook of last year's answers, and what comes back when it touches nothing. */
class PrefillTest {
    private static final Campagne CAMPAGNE = new Campagne("2016", 2016, "Enquête sur l’exercice 2016", false);
    private static final ExpectedPole POLE =
            new ExpectedPole("P007", "Pôle exemple 07", List.of(), "40209", "40", "75", "", "");

    @TempDir
    private Path folder;

    private final Map<String, Value> pole = new LinkedHashMap<>();
    private final List<PreviousAnswers.Structure> structures = new ArrayList<>();
    private Definition definition;
    private FormWriter writer;

    @BeforeEach
    void answersLastYear() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        writer = BlankForms.poles(CAMPAGNE, 30);
        pole.put("pole_nom", new Value.Text("Ancien nom"));
        pole.put("commune_siege", new Value.Text("15014"));
        pole.put("departement", new Value.Choice("15"));
        pole.put("annee_creation", new Value.Quantity(new BigDecimal("2011.000000000000000000")));
        pole.put("pole_type", new Value.Choice("filiere"));
        pole.put("nb_structures", quantity("12"));
        pole.put("etp_animation", quantity("2.50"));
        pole.put("budget_animation", quantity("152000"));
        pole.put("porteuse_siret", new Value.Text("01234567890123"));
        pole.put("filieres_pivot", choices(List.of("alimentation", "culture"), List.of()));
        pole.put("besoins", choices(List.of("sociaux"), List.of()));
        pole.put("gpect", new Value.Choice("oui"));
        pole.put("fiche_titre", new Value.Text("La légumerie"));
    }

    @Test
    void comesBackWithLastYearsWordsAndChoicesAndNoNumber() throws IOException {
        structure("P007-01", "Structure exemple 07-01", "present");

        Submission submission = read(prefilled());

        assertThat(submission.findings()).isEmpty();
        assertThat(value(submission, "pole_type")).isEqualTo(new Value.Choice("filiere"));
        assertThat(value(submission, "filieres_pivot"))
                .isEqualTo(choices(List.of("alimentation", "culture"), List.of()));
        assertThat(value(submission, "besoins")).isEqualTo(choices(List.of("sociaux"), List.of()));
        assertThat(value(submission, "gpect")).isEqualTo(new Value.Choice("oui"));
        assertThat(value(submission, "porteuse_siret")).isEqualTo(new Value.Text("01234567890123"));
        assertThat(value(submission, "annee_creation")).isEqualTo(quantity("2011"));
        for (String number : List.of("nb_structures", "etp_animation", "budget_animation")) {
            assertThat(submission.pole().get(number).state()).as(number).isEqualTo(Answer.State.BLANK);
        }
        AnswerSet row = submission.structures().get(0).answers();
        assertThat(row.get("structure_nom").value()).isEqualTo(new Value.Text("Structure exemple 07-01"));
        assertThat(row.get("secteurs").value()).isEqualTo(choices(List.of("culture", "formation"), List.of()));
        assertThat(row.get("etp_total").state()).isEqualTo(Answer.State.BLANK);
        assertThat(row.get("produits").state()).isEqualTo(Answer.State.BLANK);
    }

    @Test
    void showsLastYearsNumbersInGreyBesideTheCells() throws IOException {
        structure("P007-01", "Structure exemple 07-01", "present");

        try (XSSFWorkbook workbook = open(prefilled())) {
            XSSFSheet animation = workbook.getSheet("2_ANIMATION");
            int grey = column(animation, "#precedent");
            Row etp = row(animation, "etp_animation");
            assertThat(animation.isColumnHidden(grey)).isFalse();
            assertThat(etp.getCell(grey).getNumericCellValue()).isEqualTo(2.5);
            assertThat(etp.getCell(grey).getCellStyle().getLocked()).isTrue();
            assertThat(etp.getCell(column(animation, "#reponse")).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(texts(animation)).contains("En 2015").doesNotContain("Année précédente");

            XSSFSheet members = workbook.getSheet("6_STRUCTURES");
            Row first = row(members, "P007-01");
            int beside = column(members, "#precedent/etp_total");
            assertThat(beside).isEqualTo(column(members, "etp_total") + 1);
            assertThat(first.getCell(beside).getNumericCellValue()).isEqualTo(8.5);
            assertThat(first.getCell(column(members, "etp_total"))).matches(PrefillTest::isBlank);
            assertThat(members.getDataValidations())
                    .filteredOn(validation -> validation.getErrorStyle() == DataValidation.ErrorStyle.STOP)
                    .extracting(validation ->
                            validation.getRegions().getCellRangeAddress(0).getFirstColumn())
                    .contains(beside);
            assertThat(workbook.getSheet("7_FICHES").isColumnHidden(grey)).isTrue();
            assertThat(texts(workbook.getSheet("LISEZMOI")))
                    .anyMatch(text -> text.startsWith("Ce classeur reprend vos réponses de 2015 : corrigez ce qui a"
                            + " changé ; les nombres sont à ressaisir"));
        }
    }

    @Test
    void tellsNothingOfAYearThatIsOver() throws IOException {
        structure("P007-01", "Structure exemple 07-01", "entree");

        Submission submission = read(prefilled());

        assertThat(value(submission, "fiche_titre")).isEqualTo(value(read(writer.write(POLE)), "fiche_titre"));
        AnswerSet row = submission.structures().get(0).answers();
        assertThat(row.get("situation").value()).isEqualTo(new Value.Choice("presente"));
        assertThat(row.get("situation_motif").state()).isEqualTo(Answer.State.BLANK);
    }

    @Test
    void theRegistryPrevailsAndLastYearFillsWhatItDoesNotKnow() throws IOException {
        ExpectedPole obscure = new ExpectedPole("P007", "Pôle exemple 07", List.of(), "", "", "", "", "");

        Submission known = read(prefilled());
        Submission unknown = read(writer.write(obscure, previous()));

        assertThat(value(known, "pole_nom")).isEqualTo(new Value.Text("Pôle exemple 07"));
        assertThat(value(known, "commune_siege")).isEqualTo(new Value.Text("40209"));
        assertThat(value(known, "departement")).isEqualTo(new Value.Choice("40"));
        assertThat(value(unknown, "commune_siege")).isEqualTo(new Value.Text("15014"));
        assertThat(value(unknown, "departement")).isEqualTo(new Value.Choice("15"));
    }

    @Test
    void carriesTheContactOnlyWhenTheRegistryNamesNobody() throws IOException {
        pole.put("contact_nom", new Value.Text("Camille Exemple"));
        pole.put("contact_fonction", new Value.Text("Coordination"));
        ExpectedPole named =
                new ExpectedPole("P007", "Pôle exemple 07", List.of(), "", "", "", "", "dominique@exemple.invalid");

        assertThat(value(read(prefilled()), "contact_nom")).isEqualTo(new Value.Text("Camille Exemple"));
        Submission submission = read(writer.write(named, previous()));
        assertThat(submission.pole().get("contact_nom").isGiven()).isFalse();
        assertThat(submission.pole().get("contact_fonction").isGiven()).isFalse();
        assertThat(value(submission, "contact_courriel")).isEqualTo(new Value.Text("dominique@exemple.invalid"));
    }

    @Test
    void aStructureKeepsItsKeyAndNobodyTakesThatOfOneThatLeft() throws IOException {
        structure("P007-03", "Troisième", "present");
        structure("P007-01", "Première", "sortie");
        structure("14", "Ajoutée sans repère", "entree");
        structure("P007-02", "Deuxième", "present");

        byte[] workbook = prefilled();

        assertThat(read(workbook).structures())
                .extracting(
                        StructureRow::key,
                        row -> row.answers().get("structure_nom").value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P007-03", new Value.Text("Troisième")),
                        org.assertj.core.groups.Tuple.tuple("P007-04", new Value.Text("Ajoutée sans repère")),
                        org.assertj.core.groups.Tuple.tuple("P007-02", new Value.Text("Deuxième")));
        try (XSSFWorkbook opened = open(workbook)) {
            assertThat(keys(opened.getSheet("6_STRUCTURES")))
                    .hasSize(30)
                    .doesNotHaveDuplicates()
                    .startsWith("P007-03", "P007-04", "P007-02", "P007-05")
                    .doesNotContain("P007-01");
        }
    }

    @Test
    void offersTenRowsMoreThanTheStructuresKnown() throws IOException {
        IntStream.rangeClosed(1, 55)
                .forEach(number -> structure("P007-%02d".formatted(number), "Structure " + number, "present"));

        try (XSSFWorkbook workbook = open(prefilled())) {
            assertThat(keys(workbook.getSheet("6_STRUCTURES"))).hasSizeGreaterThanOrEqualTo(65);
        }
        assertThat(read(prefilled()).structures()).hasSize(55);
    }

    @Test
    void whateverAPoleWroteStaysText() throws IOException {
        List<String> texts = List.of(
                "=1+1",
                "@SOMME(A1)",
                "+33 1 02 03 04 05",
                "-2",
                "=HYPERLINK(\"http://exemple.invalid\";\"ici\")",
                "_x0041_ & <b>gras</b> \"cité\"",
                "première ligne\ndeuxième ligne",
                "日本語 العربية 𝔘𝔫𝔦 👩‍🌾",
                "$A$1 \\d ${x} \ue000NOM\ue001");
        texts.forEach(text -> structure("P007-%02d".formatted(structures.size() + 1), text, "present"));
        pole.put("valeurs_autre", new Value.Text("=cmd|' /C calc'!A0"));

        Submission submission = read(prefilled());

        assertThat(submission.structures())
                .extracting(row -> row.answers().get("structure_nom").value())
                .containsExactlyElementsOf(
                        texts.stream().map(text -> (Value) new Value.Text(text)).toList());
        assertThat(value(submission, "valeurs_autre")).isEqualTo(new Value.Text("=cmd|' /C calc'!A0"));
        try (XSSFWorkbook workbook = open(prefilled())) {
            XSSFSheet members = workbook.getSheet("6_STRUCTURES");
            for (int i = 0; i < texts.size(); i++) {
                Cell cell = row(members, "P007-%02d".formatted(i + 1)).getCell(column(members, "structure_nom"));
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(texts.get(i));
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void aTickThePoleDidNotKnowAboutIsNotTakenForNo() throws IOException {
        pole.put("valeurs", choices(List.of("cooperation"), List.of("lien_social")));
        pole.put("laureat", choices(List.of(), List.of()));

        Submission submission = read(prefilled());

        assertThat(value(submission, "valeurs")).isEqualTo(choices(List.of("cooperation"), List.of("lien_social")));
        assertThat(value(submission, "laureat")).isEqualTo(choices(List.of(), List.of()));
    }

    @Test
    void leavesOutACodeThatTheListNoLongerHas() throws IOException {
        pole.put("pole_type", new Value.Choice("disparu"));

        Submission submission = read(prefilled());

        assertThat(submission.pole().get("pole_type").state()).isEqualTo(Answer.State.BLANK);
        assertThat(submission.findings()).isEmpty();
    }

    @Test
    void carriesADayAndMoreChoicesThanCells() throws IOException {
        DefinitionCopy copy = DefinitionCopy.in(folder.resolve("definition"));
        copy.insertAfter(
                "survey.csv", "integer;annee_creation;", "date;date_statuts;Date des statuts;;;;;;;;;;;;P03;;;;;");
        copy.insertAfter(
                "survey.csv", "integer;annee_creation;", "date;date_charte;Date de la charte;;;;;;;;;;;;P03;;;;;");
        definition = copy.read().getDefinition();
        writer = new FormWriter(definition, CAMPAGNE, 30);
        pole.put("date_statuts", new Value.Day(java.time.LocalDate.of(2011, 2, 28)));
        pole.put("date_charte", new Value.Day(java.time.LocalDate.of(1899, 12, 1)));
        pole.put("filieres_pivot", choices(List.of("alimentation", "culture", "textile"), List.of()));

        Submission submission = read(prefilled());

        assertThat(value(submission, "date_statuts")).isEqualTo(pole.get("date_statuts"));
        assertThat(value(submission, "date_charte")).isEqualTo(pole.get("date_charte"));
        assertThat(value(submission, "filieres_pivot")).isEqualTo(pole.get("filieres_pivot"));
    }

    @Test
    void isReadTheSameOnceItsTechnicalRowIsGone() throws IOException {
        structure("P007-01", "Structure exemple 07-01", "present");
        Path file = folder.resolve("P007.xlsx");
        try (XSSFWorkbook workbook = open(prefilled());
                var out = Files.newOutputStream(file)) {
            for (String sheet : List.of("2_ANIMATION", "6_STRUCTURES")) {
                workbook.getSheet(sheet).removeRow(workbook.getSheet(sheet).getRow(0));
            }
            workbook.write(out);
        }

        Submission submission = read(Files.readAllBytes(file));

        assertThat(submission.pole().get("etp_animation").state()).isEqualTo(Answer.State.BLANK);
        AnswerSet row = submission.structures().get(0).answers();
        assertThat(row.get("structure_nom").value()).isEqualTo(new Value.Text("Structure exemple 07-01"));
        assertThat(row.get("etp_total").state()).isEqualTo(Answer.State.BLANK);
        assertThat(row.get("etp_insertion").state()).isEqualTo(Answer.State.BLANK);
    }

    @Test
    void writesTheSameBytesAgainAndLeavesTheBlankWorkbookAsItWas() throws IOException {
        structure("P007-01", "Structure exemple 07-01", "present");
        byte[] blank = writer.write(POLE);

        byte[] first = prefilled();

        assertThat(prefilled()).isEqualTo(first).isNotEqualTo(blank);
        assertThat(new FormWriter(definition, CAMPAGNE, 30).write(POLE, previous()))
                .isEqualTo(first);
        assertThat(writer.write(POLE)).isEqualTo(blank);
    }

    private void structure(String key, String name, String situation) {
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("structure_nom", new Value.Text(name));
        answers.put("secteurs", choices(List.of("culture", "formation"), List.of()));
        answers.put("etp_total", quantity("8.5"));
        answers.put("produits", quantity("310000"));
        answers.put("situation", new Value.Choice(situation.equals("present") ? "presente" : situation));
        answers.put("situation_motif", new Value.Text("Un motif de l’an dernier"));
        structures.add(new PreviousAnswers.Structure(key, answers));
    }

    private PreviousAnswers previous() {
        return new PreviousAnswers(2015, pole, structures);
    }

    private byte[] prefilled() {
        return writer.write(POLE, previous());
    }

    private Submission read(byte[] workbook) throws IOException {
        Path file = folder.resolve("lu.xlsx");
        Files.write(file, workbook);
        FormReading reading = new FormReader(definition, Set.of("P007"), "2016").read(file, "P007.xlsx");
        assertThat(reading).as(reading.findings().toString()).isInstanceOf(FormReading.Read.class);
        assertThat(reading.findings()).extracting(Finding::champ).noneMatch(field -> field.startsWith("#"));
        return ((FormReading.Read) reading).submission();
    }

    private static Value value(Submission submission, String field) {
        return submission.pole().get(field).value();
    }

    private static Value.Quantity quantity(String number) {
        return new Value.Quantity(new BigDecimal(number));
    }

    private static Value.Choices choices(List<String> chosen, List<String> unknown) {
        return new Value.Choices(new TreeSet<>(chosen), new TreeSet<>(unknown));
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static boolean isBlank(Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK;
    }

    private static int column(XSSFSheet sheet, String technicalName) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(technicalName)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(technicalName + " is not in " + sheet.getSheetName());
    }

    private static Row row(XSSFSheet sheet, String nameInColumnA) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(nameInColumnA)) {
                return row;
            }
        }
        throw new AssertionError(nameInColumnA + " is not in " + sheet.getSheetName());
    }

    private static List<String> keys(XSSFSheet sheet) {
        List<String> keys = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0 && row.getCell(0) != null) {
                keys.add(row.getCell(0).getStringCellValue());
            }
        }
        return keys.stream().filter(key -> !key.isEmpty()).toList();
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }));
        return texts;
    }
}
