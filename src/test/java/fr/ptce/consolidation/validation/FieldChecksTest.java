package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each answer by itself: mandatory, asked, constraint, length, codes. */
class FieldChecksTest {
    private Definition definition;

    @BeforeEach
    void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    @Test
    void asksToJustifyAMandatoryAnswerThatIsMissing() {
        Validation validation = validate(complete().with("missions", SubmissionFixture.NOTHING));

        assertThat(validation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FDM-OBLIGATOIRE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.champ()).isEqualTo("missions");
            assertThat(finding.message()).isEqualTo("Cochez au moins une mission clé.");
            assertThat(finding.location().feuille()).isEqualTo("POLE");
        });
        assertThat(validation.requisRepondus()).isEqualTo(validation.requis() - 1);
    }

    @Test
    void blocksOnAMissingAnswerThatARuleLists(@TempDir Path folder) throws IOException {
        List<Finding> findings = findings(withRule(folder, ""), "etp_animation", SubmissionFixture.NOTHING);

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("FDM-OBLIGATOIRE"))
                .extracting(Finding::champ, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("etp_animation", Severity.ERROR));
        assertThat(findings(withRule(folder.resolve("autre"), ""), "missions", SubmissionFixture.NOTHING))
                .extracting(Finding::champ, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("missions", Severity.WARNING));
    }

    @Test
    void blocksNothingWhileTheRuleIsOnTrial(@TempDir Path folder) throws IOException {
        List<Finding> findings = findings(withRule(folder, "oui"), "etp_animation", SubmissionFixture.NOTHING);

        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("FDM-OBLIGATOIRE"))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Severity.WARNING);
    }

    @Test
    void takesNspForNoAnswerButAsksNothingMore() {
        Validation complete = validate(complete());
        Validation validation = validate(complete().with("missions", "NSP"));

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.requis()).isEqualTo(complete.requis());
        assertThat(validation.requisRepondus()).isEqualTo(complete.requis() - 1);
    }

    @Test
    void expectsNothingWhereThePoleSaysSo() {
        Validation complete = validate(complete());
        Validation validation = validate(complete().with("missions", "SO"));

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.requis()).isEqualTo(complete.requis() - 1);
        assertThat(validation.requisRepondus()).isEqualTo(validation.requis());
    }

    @Test
    void asksToTickSomethingWhereEveryBoxIsNo() {
        Validation complete = validate(complete());
        Validation allNo = validate(complete().with("missions", SubmissionFixture.ALL_NO));
        Validation optional = validate(complete().with("contribution_territoire", SubmissionFixture.ALL_NO));

        assertThat(allNo.findings())
                .extracting(Finding::code, Finding::champ)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("FDM-OBLIGATOIRE", "missions"));
        assertThat(allNo.requis()).isEqualTo(complete.requis());
        assertThat(allNo.requisRepondus()).isEqualTo(complete.requisRepondus() - 1);
        assertThat(optional.findings()).isEmpty();
    }

    @Test
    void takesNspInOneBoxForNoAnswerButAsksNothingMore() {
        Validation complete = validate(complete());
        Validation validation = validate(complete().with("missions", SubmissionFixture.ONE_UNKNOWN));

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.requis()).isEqualTo(complete.requis());
        assertThat(validation.requisRepondus()).isEqualTo(complete.requisRepondus() - 1);
    }

    @Test
    void demandsNothingThatTheQuestionnaireSentBackDidNotAsk() {
        Validation complete = validate(complete());
        Validation absent = validate(complete().with("missions", SubmissionFixture.NOT_IN_FORM));
        Validation optional = validate(complete().with("missions", SubmissionFixture.NOT_DEMANDED));

        assertThat(List.of(absent, optional)).allSatisfy(validation -> {
            assertThat(validation.findings()).isEmpty();
            assertThat(validation.requis()).isEqualTo(complete.requis() - 1);
            assertThat(validation.requisRepondus()).isEqualTo(validation.requis());
        });
    }

    @Test
    void evaluatesNoRuleOnAQuestionTheQuestionnaireSentBackDidNotAsk() {
        assertThat(findings(definition, "benevolat_heures", SubmissionFixture.NOT_IN_FORM))
                .isEmpty();
        assertThat(validate(complete()
                                .with("etp_animation", "0")
                                .with("benevolat_heures", SubmissionFixture.NOT_IN_FORM))
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("VCO-BENEVOLAT");
    }

    /** A question that hangs on one added since was asked of everybody: its answer counts. */
    @Test
    void keepsTheAnswerThatHangsOnAQuestionAddedSince() {
        Validation validation = validate(
                complete().with("organisation", SubmissionFixture.NOT_IN_FORM).with("filieres_pivot", "alimentation"));

        assertThat(validation.outOfScope().getOrDefault(0, java.util.Set.of())).doesNotContain("filieres_pivot");
    }

    @Test
    void doesNotSayMissingWhatCouldNotBeRead() {
        Validation validation = validate(complete().with("emplois_crees", SubmissionFixture.UNREADABLE));

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.requisRepondus()).isEqualTo(validation.requis() - 1);
    }

    @Test
    void requiresTheAnswerThatAnotherOneCallsFor() {
        List<Finding> findings = findings(definition, "structure_siret", SubmissionFixture.NOTHING);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.champ()).isEqualTo("structure_siret");
            assertThat(finding.structure()).isEqualTo("Structure exemple 2");
            assertThat(finding.location().cellule()).endsWith("6");
        });
    }

    @Test
    void refusesAnAnswerToAQuestionThatIsNotAsked() {
        List<Finding> findings = findings(definition, "situation_motif", "Fusion");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FDM-SANS-OBJET");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.champ()).isEqualTo("situation_motif");
            assertThat(finding.valeur()).isEqualTo("Fusion");
        });
    }

    @Test
    void keepsTheQuestionsThatAreNotAsked() {
        Validation validation =
                validate(complete().with("organisation", "multi").with("filieres_pivot", SubmissionFixture.NOTHING));

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.outOfScope().get(0)).contains("filieres_pivot", "filieres_pivot_autre");
        assertThat(validation.outOfScope().get(5))
                .contains("iae_types", "impacts_rh")
                .doesNotContain("statut");
        assertThat(validation.outOfScope().get(6)).doesNotContain("iae_types", "impacts_rh");
    }

    @Test
    void doesNotRefuseTwiceWhatARuleRefuses() {
        List<Finding> findings =
                validate(complete().structure(1, "iae_types", "aci")).findings();

        assertThat(findings).extracting(Finding::code).containsExactly("COC-IAE-TYPE");
    }

    @Test
    void doesNotSayNotAskedWhileTheOtherAnswerIsMissing() {
        List<Finding> findings = validate(complete().with("impact_rh", SubmissionFixture.NOTHING))
                .findings();

        assertThat(findings)
                .extracting(Finding::code, Finding::champ)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("FDM-OBLIGATOIRE", "impact_rh"));
    }

    @Test
    void refusesAnAnswerOutsideItsBounds() {
        assertThat(findings(definition, "annee_creation", "2016"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("VIR-CONTRAINTE");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.valeur()).isEqualTo("2016");
                    assertThat(finding.message()).contains("entre 1990 et l’exercice");
                });
        assertThat(findings(definition, "annee_creation", "2015")).isEmpty();
        assertThat(findings(definition, "plus_value_membres", "4"))
                .extracting(Finding::code)
                .containsExactly("VIR-CONTRAINTE");
        assertThat(findings(definition, "postes_partages", "2.5"))
                .extracting(Finding::code)
                .containsExactly("VIR-CONTRAINTE");
    }

    @Test
    void asksToShortenATextThatIsTooLong() {
        assertThat(findings(definition, "pole_nom", "x".repeat(120))).isEmpty();
        assertThat(findings(definition, "pole_nom", "x".repeat(121)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("FDL-LONGUEUR");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message()).contains("121 caractères");
                });
    }

    @Test
    void refusesACodeThatGoesWithNoOther() {
        assertThat(findings(definition, "laureat", "aucun aap_2013"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("COV-EXCLUSIF");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message()).contains("« Aucun »");
                });
        assertThat(findings(definition, "laureat", "aap_2013 aap_2015")).isEmpty();
    }

    @Test
    void asksWhichCommuneACodeOfNoneStandsFor() {
        assertThat(findings(definition, "structure_commune", "40902"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("COC-COMMUNE-INCONNUE");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.champ()).isEqualTo("structure_commune");
                    assertThat(finding.structure()).isEqualTo("Structure exemple 2");
                    assertThat(finding.attendu())
                            .isEqualTo("peut-être Amou (40002), Dumes (40092), Gabarret (40102), Narrosse (40202)");
                });
        assertThat(findings(definition, "structure_commune", "40209")).isEmpty();
    }

    @Test
    void doesNotJudgeACommuneWithoutTheReference(@TempDir Path folder) throws IOException {
        DefinitionCopy copy = DefinitionCopy.in(folder.resolve("questionnaire"));
        java.nio.file.Files.delete(folder.resolve("questionnaire").resolve("communes.csv"));

        assertThat(findings(copy.read().getDefinition(), "structure_commune", "99999"))
                .isEmpty();
    }

    private static Definition withRule(Path folder, String beta) throws IOException {
        DefinitionCopy copy = DefinitionCopy.in(folder.resolve("questionnaire"));
        copy.set("regles.csv", "FDM-OBLIGATOIRE;", "gravite", "bloquante");
        copy.set("regles.csv", "FDM-OBLIGATOIRE;", "champs", "etp_animation");
        copy.set("regles.csv", "FDM-OBLIGATOIRE;", "beta", beta);
        return copy.read().getDefinition();
    }

    private SubmissionFixture complete() {
        return SubmissionFixture.complete(definition);
    }

    private Validation validate(SubmissionFixture questionnaire) {
        return SubmissionFixture.validator(definition, SubmissionFixture.EXERCICE)
                .validate(questionnaire.submission());
    }

    private static List<Finding> findings(Definition definition, String field, String value) {
        return SubmissionFixture.validator(definition, SubmissionFixture.EXERCICE)
                .validate(SubmissionFixture.complete(definition)
                        .with(field, value)
                        .submission())
                .findings();
    }
}
