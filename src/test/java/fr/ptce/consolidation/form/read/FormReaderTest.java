package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.typing.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FormReaderTest {
    @Test
    void readsAnswersWithTheirCells() {
        Submission submission = Workbooks.blank()
                .answer("etp_animation", 2.5)
                .answer("organisation", "Culture et industries créatives")
                .readAnswers();

        assertThat(submission.identity())
                .isEqualTo(new Identity(
                        "exemple-2015",
                        "2015",
                        "v1",
                        "P001",
                        "pole",
                        true,
                        submission.identity().modified()));
        assertThat(submission.pole().get("etp_animation"))
                .isEqualTo(new Answer(
                        Answer.State.GIVEN,
                        new Value.Quantity(new BigDecimal("2.5")),
                        List.of(new CellSource("2_ANIMATION", "C4", "2.5", "")),
                        ""));
        assertThat(submission.pole().get("organisation").value()).isEqualTo(new Value.Choice("culture"));
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.sha256()).hasSize(64);
    }

    @Test
    void keepsBlankCellAsMissingWhereItWasExpected() {
        Submission submission = Workbooks.blank().readAnswers();

        assertThat(submission.pole().get("etp_animation"))
                .isEqualTo(new Answer(
                        Answer.State.BLANK, Value.NONE, List.of(new CellSource("2_ANIMATION", "C4", "", "")), ""));
        assertThat(submission.structures()).isEmpty();
    }

    @Test
    void saysWhatWasTypedAndWhatWasRetained() {
        Submission submission =
                Workbooks.blank().answer("etp_animation", "2,5 ETP").readAnswers();

        assertThat(submission.pole().get("etp_animation").value()).isEqualTo(new Value.Quantity(new BigDecimal("2.5")));
        assertThat(submission.pole().get("etp_animation").sources())
                .containsExactly(new CellSource("2_ANIMATION", "C4", "2,5 ETP", "DES-UNITE"));
        assertThat(submission.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("DES-UNITE");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.pole()).isEqualTo("P001");
            assertThat(finding.champ()).isEqualTo("etp_animation");
            assertThat(finding.location()).isEqualTo(new Location("P001.xlsx", "2_ANIMATION", "C4"));
            assertThat(finding.valeur()).isEqualTo("2,5 ETP");
            assertThat(finding.attendu()).isEqualTo("2,5");
            assertThat(finding.message())
                    .isEqualTo("Unité retirée : «\u00a02,5 ETP\u00a0» lu comme «\u00a02,5\u00a0».");
        });
    }

    @Test
    void neverTakesTheUnreadableForABlankNorAZero() {
        Submission submission =
                Workbooks.blank().answer("etp_animation", "trois").readAnswers();

        Answer answer = submission.pole().get("etp_animation");
        assertThat(answer.state()).isEqualTo(Answer.State.UNREADABLE);
        assertThat(answer.value()).isEqualTo(Value.NONE);
        assertThat(answer.sources()).extracting(CellSource::brut).containsExactly("trois");
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FDT-NOMBRE");
        assertThat(submission.findings().get(0).message()).isEqualTo("«\u00a0trois\u00a0» n'est pas un nombre.");
    }

    @Test
    void neverQuotesAPerson() {
        Workbooks workbook = Workbooks.blank().answer("contact_nom", " Camille Exemple ");

        Submission submission = workbook.readAnswers();

        assertThat(submission.pole().get("contact_nom").value()).isEqualTo(new Value.Text("Camille Exemple"));
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FDT-TEXTE");
        assertThat(submission.findings().toString()).doesNotContain("Camille");
    }

    @Test
    void readsTicksTogether() {
        Submission submission = Workbooks.blank()
                .answer("valeurs/cooperation", "x")
                .answer("valeurs/mutualisation", "NSP")
                .readAnswers();

        assertThat(submission.pole().get("valeurs").value())
                .isEqualTo(new Value.Choices(
                        new TreeSet<>(List.of("cooperation")), new TreeSet<>(List.of("mutualisation"))));
    }

    @Test
    void tellsNoTickFromNoAnswer() {
        Submission none = Workbooks.blank().answer("valeurs/cooperation", "Non").readAnswers();
        Submission blank = Workbooks.blank().readAnswers();
        Submission beside =
                Workbooks.blank().answer("valeurs/cooperation", "NSP").readAnswers();
        Workbooks everywhere = Workbooks.blank();
        Fields.VALUES.codes().forEach(code -> everywhere.answer("valeurs/" + code.name(), "NSP"));

        assertThat(none.pole().get("valeurs").value()).isEqualTo(new Value.Choices(new TreeSet<>(), new TreeSet<>()));
        assertThat(blank.pole().get("valeurs").state()).isEqualTo(Answer.State.BLANK);
        assertThat(beside.pole().get("valeurs").value())
                .isEqualTo(new Value.Choices(new TreeSet<>(), new TreeSet<>(List.of("cooperation"))));
        assertThat(everywhere.readAnswers().pole().get("valeurs").state()).isEqualTo(Answer.State.NSP);
    }

    @Test
    void tellsSoInABoxBesideOthers() {
        Submission beside = Workbooks.blank()
                .answer("valeurs/cooperation", "Oui")
                .answer("valeurs/mutualisation", "SO")
                .readAnswers();
        Submission alone = Workbooks.blank().answer("valeurs/cooperation", "SO").readAnswers();

        assertThat(beside.pole().get("valeurs").value())
                .isEqualTo(new Value.Choices(new TreeSet<>(List.of("cooperation")), new TreeSet<>()));
        assertThat(beside.findings()).extracting(Finding::code).containsExactly("COV-CASE");
        assertThat(alone.pole().get("valeurs").state()).isEqualTo(Answer.State.SO);
        assertThat(alone.findings()).isEmpty();
    }

    @Test
    void holdsBackAWholeQuestionWhenOneTickIsUnreadable() {
        Submission submission = Workbooks.blank()
                .answer("valeurs/cooperation", "Oui")
                .answer("valeurs/mutualisation", "un peu")
                .readAnswers();

        assertThat(submission.pole().get("valeurs").state()).isEqualTo(Answer.State.UNREADABLE);
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("COV-COCHE");
    }

    @Test
    void gathersSlotsAndSetsANspBesideThemAside() {
        Submission submission = Workbooks.blank()
                .answer("filieres/1", "Culture et industries créatives; formation")
                .answer("filieres/2", "NSP")
                .readAnswers();

        assertThat(submission.pole().get("filieres").value())
                .isEqualTo(new Value.Choices(new TreeSet<>(List.of("culture", "formation")), new TreeSet<>()));
        assertThat(submission.findings()).extracting(Finding::code).contains("COV-IGNORE");
    }

    @Test
    void readsTheJustificationBesideTheAnswer() {
        Workbooks workbook = Workbooks.blank().answer("etp_animation", 30);
        workbook.cell("etp_animation").getRow().createCell(4).setCellValue(" fusion de deux pôles ");

        assertThat(workbook.readAnswers().pole().get("etp_animation").justification())
                .isEqualTo("fusion de deux pôles");
    }

    @Test
    void readsOneStructurePerAnsweredRow() {
        Workbooks workbook = Workbooks.blank();
        workbook.structure(0, "structure_nom").setCellValue("Structure exemple 01-01");
        workbook.structure(0, "qpv").setCellValue("OUI");
        workbook.structure(0, "mutualisations/cooperation").setCellValue("Oui");
        workbook.structure(0, "secteurs/1").setCellValue("Formation");
        workbook.structure(2, "etp_total").setCellValue(12);
        workbook.structure(3, "structure_nom").setCellValue(" \u00a0");
        workbook.sheet(Workbooks.STRUCTURES)
                .getRow(Workbooks.FIRST_LINE + 4)
                .createCell(40)
                .setCellValue("note");

        Submission submission = workbook.readAnswers();

        assertThat(submission.structures()).extracting(StructureRow::key).containsExactly("P001-01", "P001-03");
        assertThat(submission.structures()).extracting(StructureRow::ligne).containsExactly(4, 6);
        AnswerSet first = submission.structures().get(0).answers();
        assertThat(first.get("qpv").value()).isEqualTo(new Value.Choice("oui"));
        assertThat(first.get("qpv").sources()).extracting(CellSource::cellule).containsExactly("D4");
        assertThat(first.get("etp_total").state()).isEqualTo(Answer.State.BLANK);
        assertThat(first.get("secteurs").value())
                .isEqualTo(new Value.Choices(new TreeSet<>(List.of("formation")), new TreeSet<>()));
        assertThat(submission.findings()).extracting(Finding::structure).containsExactly("Structure exemple 01-01");
    }

    @Test
    void distinguishesACopiedRowByItsNumber() {
        Workbooks workbook = Workbooks.blank();
        workbook.structure(0, "structure_nom").setCellValue("Une");
        workbook.structure(1, "structure_nom").setCellValue("Deux");
        workbook.sheet(Workbooks.STRUCTURES)
                .getRow(Workbooks.FIRST_LINE + 1)
                .getCell(0)
                .setCellValue("P001-01");

        Submission submission = workbook.readAnswers();

        assertThat(submission.structures()).extracting(StructureRow::key).containsExactly("P001-01", "P001-01-L5");
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FLF-CLE");
    }

    @Test
    void namesTheSpreadsheetErrorAndTheFormulaWithoutResult() {
        Workbooks workbook = Workbooks.blank();
        workbook.cell("etp_animation").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
        workbook.cell("nb_structures").getCTCell().addNewF().setStringValue("1+1");

        Submission submission = workbook.readAnswers();

        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FDT-ERREUR", "FDT-SANS-VALEUR");
        assertThat(submission.findings().get(0).valeur()).isEqualTo("#N/A");
        assertThat(submission.pole().get("nb_structures").state()).isEqualTo(Answer.State.UNREADABLE);
    }
}
