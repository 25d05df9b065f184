package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.annotate.AnnotatedWorkbook;
import fr.ptce.consolidation.job.Damage;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad cell refuses that cell, not the file: reading goes on whenever the rest can be trusted. */
class UnreadableCellTest {
    private static final Path CASES = Path.of("src/test/resources/fr/ptce/consolidation/cas/classeurs");
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String CELL = "<c r=\"C4\" t=\"n\" s=\"0\"><v>2.5</v></c>";

    @ParameterizedTest
    @CsvSource({
        "<c r=\"C4\"><v>deux</v></c>,deux",
        "<c r=\"C4\"><v>1e400</v></c>,1e400",
        "<c r=\"C4\" t=\"x\"><v>2.5</v></c>,2.5",
        "<c r=\"C4\" t=\"\"><v>2.5</v></c>,2.5",
        "<c r=\"C4\" t=\"s\"><v>9999</v></c>,texte n° 9999",
        "<c r=\"C4\" t=\"b\"><v>2</v></c>,2",
        "<c r=\"C4\" t=\"d\"><v>hier</v></c>,hier",
        "<c r=\"C4\"><f>A1</f><v>?</v></c>,?",
        "<c r=\"C4\"><v>2.5</v></c><c r=\"C4\"><v>3</v></c>,2.5 ou 3"
    })
    void refusesTheAnswerAndNotTheFile(String cell, String seen) throws IOException {
        Submission submission = answers(Damage.replace(filled(), SHEET, Map.of(CELL, cell)));

        assertThat(submission.pole().get("etp_animation").state()).isEqualTo(Answer.State.UNREADABLE);
        assertThat(submission.pole().get("etp_animation").value()).isEqualTo(Value.NONE);
        assertThat(submission.pole().get("nb_structures").value()).isEqualTo(new Value.Quantity(new BigDecimal(7)));
        assertThat(submission.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-VALEUR");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.location()).isEqualTo(new Location("P001.xlsx", "2_ANIMATION", "C4"));
            assertThat(finding.champ()).isEqualTo("etp_animation");
            assertThat(finding.valeur()).isEqualTo(seen);
            assertThat(finding.attendu()).isEqualTo("une réponse");
            assertThat(finding.message()).contains(seen).doesNotContain("xl/");
            assertThat(finding.action()).startsWith("Retapez la réponse");
        });
    }

    @Test
    void doesNotFindAnAnswerThatStandsOnTwoRows() throws IOException {
        byte[] moved = Damage.replace(filled(), SHEET, Map.of(CELL, CELL.replace("C4", "C5")));

        Submission submission = answers(moved);

        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FLF-VALEUR", "FLF-VALEUR");
        assertThat(submission.findings())
                .extracting(finding -> finding.location().cellule())
                .containsExactlyInAnyOrder("C4", "C5");
        assertThat(submission.pole().get("etp_animation").state()).isEqualTo(Answer.State.UNREADABLE);
    }

    @Test
    void passesOverACellNobodyAsksAnything() throws IOException {
        byte[] odd = Damage.replace(
                filled(),
                SHEET,
                Map.of(CELL, CELL + "<c r=\"E4\" t=\"x\"><v>justification</v></c><c r=\"H4\" t=\"x\"><v>note</v></c>"));

        Submission submission = answers(odd);

        assertThat(submission.findings()).isEmpty();
        assertThat(submission.pole().get("etp_animation").justification()).isEmpty();
    }

    @Test
    void namesTheSheetOfAFileRefusedWhole() throws IOException {
        FormReading reading = read(Damage.replace(filled(), SHEET, Map.of(CELL, "<c r=\"C4\">")));

        assertThat(reading).isInstanceOf(FormReading.Refused.class);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-XML");
            assertThat(finding.location()).isEqualTo(new Location("P001.xlsx", "2_ANIMATION", ""));
            assertThat(finding.message()).startsWith("Feuille «\u00a02_ANIMATION\u00a0» : ");
            assertThat(finding.message()).doesNotContain("xl/");
            assertThat(finding.valeur()).endsWith("(xl/worksheets/sheet2.xml)");
        });
    }

    @ParameterizedTest
    @CsvSource({"docProps/custom.xml,EVA-PARTIELLE", "docProps/core.xml,''", "docProps/app.xml,''"})
    void readsAFileWhosePropertiesAreBroken(String part, String said) throws IOException {
        Submission submission = answers(Damage.replace(filled(), part, Map.of("</", "<")));

        assertThat(submission.identity().pole()).isEqualTo("P001");
        assertThat(submission.pole().get("etp_animation").value()).isEqualTo(new Value.Quantity(new BigDecimal("2.5")));
        assertThat(submission.findings().stream().map(Finding::code).toList())
                .isEqualTo(said.isEmpty() ? List.of() : List.of(said));
    }

    @Test
    void believesNeitherOfTwoIdentitiesInOnePlace() throws IOException {
        byte[] twice = Damage.replace(
                filled(),
                "docProps/custom.xml",
                Map.of(
                        "</Properties>",
                        "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"99\" name=\"ptce.pole\"><lpwstr"
                                + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">P002"
                                + "</lpwstr></property></Properties>"));

        assertThat(read(twice).findings()).extracting(Finding::code).contains("EVA-CONTRADICTION");
    }

    @Test
    void readsTheCellOfTheCaseWhoseStyleIsEmpty() throws IOException {
        Submission submission = caseOf("P064-B08-style-vide.xlsx");

        assertThat(submission.findings()).noneMatch(finding -> finding.code().equals("FLF-VALEUR"));
        assertThat(submission.pole().answers().values().stream()
                        .flatMap(answer -> answer.sources().stream())
                        .filter(source ->
                                source.cellule().equals("D9") && source.brut().equals("9.5")))
                .hasSize(1);
    }

    @Test
    void quotesByWholeCharactersTheCaseWhoseEmojiWasCut() throws IOException {
        assertThat(caseOf("emoji_cut_number.xlsx").findings())
                .filteredOn(finding ->
                        finding.severity() == Severity.ERROR && finding.valeur().contains("\uD83C\uDF31"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().cellule()).isNotEmpty();
                    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(finding.message()))
                            .isTrue();
                });
    }

    @Test
    void showsAsReplacedTheLoneSurrogateOfTheCase() throws IOException {
        assertThat(caseOf("lone_surrogate_text.xlsx").findings())
                .filteredOn(finding -> finding.code().equals("FDT-CARACTERE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.valeur()).isEqualTo("a\uFFFDb");
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.location().cellule()).isEqualTo("D12");
                });
    }

    private static Submission caseOf(String file) throws IOException {
        Definition definition =
                DefinitionReader.read(Path.of("templates/questionnaire")).getDefinition();
        FormReading reading = new FormReader(definition, Set.of(), "").read(CASES.resolve(file), file);
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).submission();
    }

    @Test
    void givesItsOwnWorkbookBackToThePole() throws IOException {
        byte[] odd = Damage.replace(filled(), SHEET, Map.of(CELL, "<c r=\"C4\" s=\"\" t=\"x\"><v>2.5</v></c>"));

        byte[] returned = AnnotatedWorkbook.write(odd, answers(odd).findings()).orElseThrow();

        assertThat(answers(returned).findings())
                .extracting(Finding::code, finding -> finding.location().cellule())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("FLF-VALEUR", "C4"));
    }

    private static byte[] filled() {
        return Workbooks.blank()
                .answer("etp_animation", 2.5)
                .answer("nb_structures", 7)
                .bytes();
    }

    private static Submission answers(byte[] bytes) {
        FormReading reading = read(bytes);
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).submission();
    }

    private static FormReading read(byte[] bytes) {
        return new FormReader(Workbooks.definition(), Set.of("P001", "P002"), "exemple-2015")
                .read(new XlsxReader(XlsxLimits.defaults(), () -> 0, sheet -> false).read(bytes), Workbooks.FILE);
    }
}
