package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding says, and when a rule is in force. */
class SubmissionValidatorTest {
    @TempDir
    private Path folder;

    private Definition definition;
    private DefinitionCopy copy;

    @BeforeEach
    void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        copy = DefinitionCopy.in(folder.resolve("questionnaire"));
    }

    @Test
    void hasNothingToSayOfACompleteQuestionnaire() {
        Validation validation = validate(definition, SubmissionFixture.complete(definition));

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.requisRepondus()).isEqualTo(validation.requis());
        assertThat(validation.requis()).isGreaterThan(60);
    }

    @Test
    void saysWhereWhatWasTypedAndWhatWasExpected() {
        Validation validation = validate(
                definition,
                SubmissionFixture.complete(definition)
                        .with("etp_animation", "6")
                        .with("etp_coordination", "5"));

        assertThat(validation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("VCO-ANIMATION");
            assertThat(finding.pole()).isEqualTo("P001");
            assertThat(finding.locations()).hasSize(2).allMatch(location -> location.fichier()
                    .equals("P001.xlsx"));
            assertThat(finding.valeur()).isEqualTo("6");
            assertThat(finding.attendu()).isEqualTo("A04 <= E01 + 0.005");
            assertThat(finding.message()).contains("(6)", "(5)");
        });
    }

    @Test
    void comparesWithAPartialSumOnlyWhenTheRuleTakesAMissingNumberForZero() throws IOException {
        copy.set("regles.csv", "VCO-INVESTIS", "manquant", "zero");

        assertThat(codes(definition, partial(definition))).doesNotContain("VCO-INVESTIS");
        Definition zero = copy.read().getDefinition();
        assertThat(codes(zero, partial(zero))).contains("VCO-INVESTIS");
    }

    /** 9 ETP invested, 8 in the first structure, the second did not say. */
    private static SubmissionFixture partial(Definition definition) {
        return SubmissionFixture.complete(definition)
                .with("etp_investis", "9")
                .structure(2, "etp_total", SubmissionFixture.NOTHING);
    }

    private static List<String> codes(Definition definition, SubmissionFixture questionnaire) {
        return validate(definition, questionnaire).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void takesTheWordsOfThePoleAsAJustification() {
        SubmissionFixture questionnaire = SubmissionFixture.complete(definition)
                .with("sorties_emploi", "11")
                .justified("parcours_coordonnes", "Parcours de l’an passé");

        assertThat(validate(definition, questionnaire).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("VCO-SORTIES");
                    assertThat(finding.isJustified()).isTrue();
                    assertThat(finding.justification()).isEqualTo("Parcours de l’an passé");
                });
    }

    @Test
    void takesTheJustificationOfTheRowOfAStructure() {
        SubmissionFixture questionnaire = SubmissionFixture.complete(definition)
                .structure(1, "etp_total", "5001")
                .justified("1", "Groupe entier");

        assertThat(validate(definition, questionnaire).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.structure()).isEqualTo("Structure exemple 1");
                    assertThat(finding.justification()).isEqualTo("Groupe entier");
                });
    }

    @Test
    void neverRepeatsAPersonalAnswer() throws IOException {
        copy.set("regles.csv", "VCO-SORTIES;", "message", "Le contact ${contact_courriel} doit s’expliquer.");
        copy.set("regles.csv", "VCO-SORTIES;", "champs", "contact_courriel");
        Definition altered = copy.read().getDefinition();
        SubmissionFixture questionnaire = SubmissionFixture.complete(altered)
                .with("contact_courriel", "Jeanne Untel")
                .with("sorties_emploi", "11");

        List<Finding> findings = validate(altered, questionnaire).findings();

        assertThat(findings).extracting(Finding::code).containsExactlyInAnyOrder("VIR-CONTRAINTE", "VCO-SORTIES");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.toString()).doesNotContain("Jeanne");
            assertThat(finding.valeur()).isEmpty();
        });
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("VCO-SORTIES"))
                .allMatch(finding -> finding.message().contains("donnée personnelle non reproduite"));
    }

    @Test
    void onlyWarnsWhileARuleIsOnTrial() throws IOException {
        copy.set("regles.csv", "VCO-FORMES;", "beta", "oui");
        Definition altered = copy.read().getDefinition();
        SubmissionFixture questionnaire = SubmissionFixture.complete(altered).with("formations_qualifiantes", "9");

        assertThat(validate(altered, questionnaire).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void appliesARuleFromItsFirstExerciceToItsLast() throws IOException {
        copy.set("regles.csv", "VCO-FORMES;", "depuis", "2014");
        copy.set("regles.csv", "VCO-FORMES;", "jusqua", "2016");
        Definition altered = copy.read().getDefinition();
        Submission submission = SubmissionFixture.complete(altered)
                .with("formations_qualifiantes", "9")
                .submission();

        assertThat(List.of(2013, 2014, 2016, 2017))
                .extracting(exercice -> SubmissionFixture.validator(altered, exercice)
                        .validate(submission)
                        .findings()
                        .size())
                .containsExactly(0, 1, 1, 0);
    }

    @Test
    void keepsTheFindingsOfTheReadingGravestFirst() {
        Submission read = SubmissionFixture.complete(definition)
                .with("sorties_emploi", "11")
                .submission();
        Finding conversion = finding("NRM-NOMBRE", Severity.INFO);
        Finding unreadable = finding("FDT-NOMBRE", Severity.ERROR);
        Submission submission = new Submission(
                read.fichier(),
                read.sha256(),
                read.identity(),
                read.pole(),
                read.structures(),
                List.of(conversion, unreadable));

        assertThat(SubmissionFixture.validator(definition, SubmissionFixture.EXERCICE)
                        .validate(submission)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("FDT-NOMBRE", "VCO-SORTIES", "NRM-NOMBRE");
    }

    @Test
    void isRightWhenEverythingIsBlank() {
        Submission blank = new Submission(
                "P001.xlsx",
                "0".repeat(64),
                SubmissionFixture.complete(definition).submission().identity(),
                new fr.ptce.consolidation.answer.AnswerSet(java.util.Map.of()),
                List.of(),
                List.of());

        Validation validation = SubmissionFixture.validator(definition, SubmissionFixture.EXERCICE)
                .validate(blank);

        assertThat(validation.requisRepondus()).isZero();
        assertThat(validation.findings()).extracting(Finding::code).containsOnly("FDM-OBLIGATOIRE", "RNR-STRUCTURES");
        assertThat(validation.findings())
                .allSatisfy(finding -> assertThat(finding.location()).isEqualTo(Location.ofFile("P001.xlsx")));
    }

    @Test
    void tellsTheRulesThatNothingEvaluates() throws IOException {
        int line = copy.set("regles.csv", "VCO-FORMES;", "expression", "");
        Definition altered = copy.read().getDefinition();

        assertThat(SubmissionValidator.problems(definition)).isEmpty();
        assertThat(SubmissionValidator.problems(altered)).singleElement().satisfies(problem -> {
            assertThat(problem.fichier()).isEqualTo("regles.csv");
            assertThat(problem.ligne()).isEqualTo(line);
            assertThat(problem.action()).contains("RWD-SIRET");
        });
        assertThatThrownBy(() -> SubmissionFixture.validator(altered, SubmissionFixture.EXERCICE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VCO-FORMES");
    }

    @Test
    void tellsAClassRuleThatIsNotOfThePole() throws IOException {
        int line = copy.set("regles.csv", "RWD-SIRET;", "portee", "structure");

        assertThat(SubmissionValidator.problems(copy.read().getDefinition()))
                .extracting(DefinitionProblem::ligne)
                .containsExactly(line);
    }

    private static Finding finding(String code, Severity severity) {
        return new Finding(
                code,
                severity,
                List.of(new Location("P001.xlsx", "POLE", "C1")),
                "P001",
                "",
                "pole_nom",
                "x",
                "",
                "m",
                "a",
                "");
    }

    private static Validation validate(Definition definition, SubmissionFixture questionnaire) {
        return SubmissionFixture.validator(definition, SubmissionFixture.EXERCICE)
                .validate(questionnaire.submission());
    }
}
