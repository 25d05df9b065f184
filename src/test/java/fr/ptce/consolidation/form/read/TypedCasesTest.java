package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Workbooks as they came back: what their cells show is what is read of them. */
class TypedCasesTest {
    private static final Path CASES = Path.of("src/test/resources/fr/ptce/consolidation/cas/classeurs");

    private static Definition definition;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    @Test
    void countsAShareAsItsCellShowsIt() {
        Submission submission = read("P004-B01-format-pourcent.xlsx");

        assertThat(source(submission, "T8")).isEqualTo(new CellSource("6_STRUCTURES", "T8", "15 %", "DES-FORMAT"));
        assertThat(number(submission, "T8")).isEqualTo("15");
        assertThat(source(submission, "T12")).isEqualTo(new CellSource("6_STRUCTURES", "T12", "10 %", "DES-FORMAT"));
        assertThat(number(submission, "T12")).isEqualTo("10");
        assertThat(at(submission, "T8")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message()).contains("15 %", "0,15");
        });
    }

    @Test
    void doubtsAProportionTypedAsTextAsOneTypedAsANumber() {
        Submission submission = read("P026-M2-proportion-en-texte.xlsx");

        assertThat(at(submission, "T9")).extracting(Finding::code).contains("DES-POURCENT");
        assertThat(at(submission, "T10")).extracting(Finding::code).contains("DES-POURCENT");
        assertThat(number(submission, "T9")).isEqualTo("0.15");
    }

    @Test
    void ignoresWhatDoesNotShow() {
        Submission number = read("B03a-nombre-U202C.xlsx");
        assertThat(employment(number)).isEqualByComparingTo("2.5");
        assertThat(at(number, "3_EMPLOI", "D8")).extracting(Finding::code).containsExactly("DES-NOMBRE");

        Submission apostrophe = read("B04a-nombre-apostrophe.xlsx");
        assertThat(employment(apostrophe)).isEqualByComparingTo("3");
        assertThat(at(apostrophe, "3_EMPLOI", "D8")).extracting(Finding::code).containsExactly("DES-NOMBRE");

        Submission tick = read("B05a-coche-VS16.xlsx");
        assertThat(tick.pole().get("besoins").sources()).anySatisfy(source -> {
            assertThat(source.cellule()).isEqualTo("D26");
            assertThat(source.traitement()).isEqualTo("COV-OUI-NON");
        });
        assertThat(tick.pole()
                        .get("besoins")
                        .value()
                        .findChoices()
                        .orElseThrow()
                        .chosen())
                .contains("organisationnels");
        for (Submission submission : List.of(number, apostrophe, tick)) {
            assertThat(submission.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    @Test
    void saysTrulyWhatPeopleWrote() {
        Submission submission = read("P003-textes-humains.xlsx");

        assertThat(at(submission, "5_FINANCES", "D8")).extracting(Finding::code).containsExactly("DES-AMBIGU");
        assertThat(at(submission, "5_FINANCES", "D11")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("DES-TEXTE");
            assertThat(finding.message()).contains("mêle un texte au nombre 10000");
        });
        assertThat(text(submission, "O10")).isEqualTo("37261");
    }

    private static Submission read(String name) {
        FormReading reading = new FormReader(definition, Set.of(), "").read(CASES.resolve(name), name);
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).submission();
    }

    private static List<Finding> at(Submission submission, String cell) {
        return at(submission, "6_STRUCTURES", cell);
    }

    private static List<Finding> at(Submission submission, String sheet, String cell) {
        return submission.findings().stream()
                .filter(finding -> finding.location().feuille().equals(sheet))
                .filter(finding -> finding.location().cellule().equals(cell))
                .toList();
    }

    /** The number of 3_EMPLOI, D8. */
    private static BigDecimal employment(Submission submission) {
        return submission.pole().answers().values().stream()
                .filter(answer -> answer.sources().stream()
                        .anyMatch(source -> (source.feuille() + "!" + source.cellule()).equals("3_EMPLOI!D8")))
                .flatMap(answer -> answer.value().findNumber().stream())
                .findFirst()
                .orElseThrow();
    }

    private static String number(Submission submission, String cell) {
        return answer(submission, cell).value().findNumber().orElseThrow().toPlainString();
    }

    private static String text(Submission submission, String cell) {
        return answer(submission, cell).value().findText().orElseThrow();
    }

    private static CellSource source(Submission submission, String cell) {
        return answer(submission, cell).sources().get(0);
    }

    private static Answer answer(Submission submission, String cell) {
        return submission.structures().stream()
                .flatMap(row -> row.answers().answers().values().stream())
                .filter(answer -> answer.sources().stream()
                        .anyMatch(source -> source.cellule().equals(cell)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cell));
    }
}
