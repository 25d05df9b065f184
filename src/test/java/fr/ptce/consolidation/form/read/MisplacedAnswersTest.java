package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the cell of an answer is told with both addresses, and never taken. */
class MisplacedAnswersTest {
    private static final Path CASES =
            Path.of("src", "test", "resources", "fr", "ptce", "consolidation", "cas", "classeurs");

    @ParameterizedTest
    @CsvSource({
        "E, etp_investis, 12, 12 est en E6",
        "F, etp_investis, 12, 12 est en F6",
        "G, etp_investis, 12, 12 est en G6",
        "C, etp_investis, 12, 12 est en C6",
        "B, etp_investis, 12, 12 est en B6",
        "I, etp_investis, 12, 12 est en I6",
        "E, etp_investis, '''2,5', '« 2,5 » est en E6'",
        "E, etp_investis, NSP, « NSP » est en E6",
        "E, ge_present, Oui, « Oui » est en E10",
        "G, ge_present, x, « x » est en G10"
    })
    void tellsWhatStandsBesideABlankAnswer(String column, String field, String typed, String told) {
        QuestionGrid.Reading read =
                new QuestionGrid("3_EMPLOI").type(column, field, typed).read();

        assertThat(read.answer(field).state()).isEqualTo(Answer.State.BLANK);
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-A-COTE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.champ()).isEqualTo(field);
            assertThat(finding.message().replace('\u00a0', ' '))
                    .startsWith(told + ", à côté de la réponse attendue en D");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "G, etp_investis, voir le bilan social",
        "G, ge_present, 'Oui, depuis 2012, mais hors du pôle'",
        "H, etp_investis, Note du pôle",
        "E, etp_investis, heures"
    })
    void leavesJustificationsAndOtherWordsAlone(String column, String field, String typed) {
        assertThat(new QuestionGrid("3_EMPLOI")
                        .type(column, field, typed)
                        .read()
                        .findings())
                .isEmpty();
    }

    @Test
    void saysNothingOfAQuestionThatIsAnswered() {
        assertThat(new QuestionGrid("3_EMPLOI")
                        .answer("etp_investis", "12")
                        .type("G", "etp_investis", "12")
                        .type("E", "etp_investis", "12")
                        .read()
                        .findings())
                .isEmpty();
    }

    @Test
    void saysNothingOfTheFiguresThatTheNetworkRecalls() {
        QuestionGrid prefilled =
                new QuestionGrid("3_EMPLOI").type("F", "etp_investis", "12").type("F", "pmsmp", "4");
        prefilled.grid.type("F5", "En 2014");
        QuestionGrid own = new QuestionGrid("3_EMPLOI")
                .type("F", "etp_investis", "12")
                .answer("pmsmp", "5")
                .type("F", "pmsmp", "4");

        assertThat(prefilled.read().findings()).isEmpty();
        assertThat(own.read().findings()).isEmpty();
    }

    @Test
    void tellsTicksBesideTheirBoxesAndOnTheRowOfTheQuestion() {
        QuestionGrid beside = new QuestionGrid("1_POLE")
                .answer("besoins/sociaux", "Oui")
                .type("E", "besoins/economiques", "x")
                .type("E", "besoins/environnementaux", "Oui");
        QuestionGrid heading = new QuestionGrid("1_POLE");
        String box = heading.at("D", "besoins/organisationnels");
        String above = "D" + (Integer.parseInt(box.substring(1)) - 1);
        heading.grid.type(above, "Sociaux");

        assertThat(beside.read().of("FLF-A-COTE")).singleElement().satisfies(finding -> {
            assertThat(finding.champ()).isEqualTo("besoins");
            assertThat(finding.locations()).hasSize(4);
        });
        assertThat(heading.read().of("FLF-A-COTE")).singleElement().satisfies(finding -> assertThat(finding.locations())
                .contains(new Location("P001.xlsx", "1_POLE", above)));
    }

    @Test
    void neverQuotesWhatIsPersonal() {
        QuestionGrid.Reading read = new QuestionGrid("1_POLE")
                .type("E", "contact_nom", "Mme Exemple")
                .type("E", "contact_courriel", "mme@exemple.invalid")
                .read();

        assertThat(read.codes()).containsExactly("FLF-A-COTE", "FLF-A-COTE");
        assertThat(read.findings().toString())
                .contains("Une réponse est en E")
                .doesNotContain("Mme Exemple")
                .doesNotContain("exemple.invalid");
    }

    @Test
    void tellsTheNumberPastTheEndOfNumbersThatFitEverywhere() {
        QuestionGrid low = new QuestionGrid("5_FINANCES");
        for (int row = 7; row <= 15; row++) {
            low.grid.type("D" + row, String.valueOf(row * 1000));
        }

        assertThat(low.read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-A-COTE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("15000 est en D15", "attendue en D6");
        });
    }

    @Test
    void tellsTheNumberAboveNumbersThatFitEverywhere() {
        QuestionGrid high = new QuestionGrid("5_FINANCES");
        for (int row = 5; row <= 13; row++) {
            high.grid.type("D" + row, String.valueOf(row * 1000));
        }

        assertThat(high.read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-A-COTE");
            assertThat(finding.message()).contains("5000 est en D5", "attendue en D14");
        });
    }

    @Test
    void takesNoTotalUnderTheLastLineForAShift() {
        QuestionGrid grid = new QuestionGrid("5_FINANCES");
        for (int row = 7; row <= 14; row++) {
            grid.grid.type("D" + row, String.valueOf(row * 1000));
        }
        grid.grid.type("D15", "84000");

        assertThat(grid.read().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-A-COTE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.champ()).isEqualTo("budget_animation");
            assertThat(finding.locations()).extracting(Location::cellule).containsExactly("D6", "D15");
        });
    }

    @Test
    void takesNoAnswerOfAnotherKindAloneForAShift() {
        QuestionGrid grid = new QuestionGrid("3_EMPLOI").answer("ge_present", "12");

        assertThat(grid.read().of("FLF-DECALAGE")).isEmpty();
    }

    @Test
    void tellsAnswersThatNoLongerMakeSenseOnTheirRows() {
        QuestionGrid moved = new QuestionGrid("3_EMPLOI");
        List<String> answers =
                List.of("12", "2", "3", "1.5", "Oui", "Non", "Non", "8", "20", "4", "6", "30", "10", "Oui");
        for (int i = 0; i < answers.size(); i++) {
            moved.grid.type("D" + (7 + i), answers.get(i));
        }

        assertThat(moved.read().of("FLF-DECALAGE")).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("vers le bas"));
    }

    @Test
    void takesNoCheckUnderTheTableForAShift() {
        QuestionGrid.Reading read = new QuestionGrid("5_FINANCES")
                .answer("budget_animation", "100")
                .answer("budget_etat", "60")
                .answer("budget_region", "40")
                .read();

        assertThat(read.findings()).isEmpty();
    }

    @Test
    void tellsTheAnswersThatJoinedCellsHide() {
        QuestionGrid grid = new QuestionGrid("5_FINANCES").answer("budget_europe", "20000");
        grid.grid.merge("D10", "D12");

        QuestionGrid.Reading read = grid.read();

        assertThat(read.of("FLF-FUSION")).hasSize(2).first().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.champ()).isEqualTo("budget_prive");
            assertThat(finding.message().replace('\u00a0', ' '))
                    .isEqualTo("D11 est cachée par la fusion D10:D12, qui montre « 20000 ».");
            assertThat(finding.locations()).extracting(Location::cellule).containsExactly("D11", "D10");
        });
        assertThat(read.answer("budget_europe").isGiven()).isTrue();
        assertThat(read.answer("budget_prive").state()).isEqualTo(Answer.State.BLANK);
    }

    @Test
    void doesNotCountWhatJoinedCellsHide() {
        QuestionGrid grid =
                new QuestionGrid("5_FINANCES").answer("budget_europe", "20000").answer("budget_prive", "5000");
        grid.grid.merge("D10", "D11");

        QuestionGrid.Reading read = grid.read();

        assertThat(read.answer("budget_prive").state()).isEqualTo(Answer.State.UNREADABLE);
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-CACHEE");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.valeur()).isEqualTo("5000");
            assertThat(finding.message()).contains("D11", "D10:D11", "20000");
        });
    }

    @Test
    void mindsNoJoinedCellsThatShowTheAnswer() {
        QuestionGrid right = new QuestionGrid("5_FINANCES").answer("budget_europe", "20000");
        right.grid.merge("D10", "E10");
        QuestionGrid left = new QuestionGrid("5_FINANCES");
        left.grid.erase("C10").type("C10", "20000").merge("C10", "D10");

        assertThat(right.read().findings()).isEmpty();
        assertThat(left.read().codes()).containsExactly("FLF-FUSION");
    }

    @Test
    void tellsARowOfStructuresTypedOneColumnTooFar() {
        MemberSheet.Reading read = new MemberSheet()
                .member("Une", "2")
                .row(
                        "structure_siret: Deux | siret_absence: '00015101900015 | statut_autre: Association | secteurs/1: Autre"
                                + " | iae_types/1: Non | qpv: 32013 | etp_total: Non | etp_insertion: 3")
                .read();

        assertThat(read.onRows())
                .filteredOn(finding -> finding.code().equals("FLF-DECALAGE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().cellule()).isEqualTo("B8");
                    assertThat(finding.message()).contains("décalées d'une colonne vers la droite", "est en C8");
                });
    }

    @Test
    void tellsOnceTheCellsOfARowThatJoinedCellsHide() {
        MemberSheet sheet = new MemberSheet()
                .row("structure_nom: Une | statut: Association | etp_total: 2 | structure_commune: '32013")
                .row("statut: Association | etp_total: 3");
        sheet.grid.merge("B7", "B8");

        assertThat(sheet.read().onRows()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-FUSION");
            assertThat(finding.message()).contains("B8 est cachée par la fusion B7:B8", "Une");
        });
    }

    @Test
    void tellsThoseOfTheCase() throws IOException {
        FormReader reader =
                new FormReader(DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition(), Set.of(), "2016");

        Submission read = ((FormReading.Read)
                        reader.read(CASES.resolve("P007-mauvaise-colonne-fusion.xlsx"), "P007.xlsx"))
                .submission();

        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("FLF-A-COTE"))
                .extracting(Finding::message)
                .hasSize(7)
                .anyMatch(message -> message.startsWith("12 est en E6, à côté de la réponse attendue en D6"))
                .anyMatch(message -> message.startsWith("30000 est en F7, à côté de la réponse attendue en D7"));
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("FLF-FUSION"))
                .extracting(finding -> finding.location().cellule())
                .containsExactly("D11", "D12");
    }
}
