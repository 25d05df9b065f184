package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** Poles insert, rename, copy and erase: the answers are found, or the loss is said. */
class FormReaderMovedTest {
    @Test
    void followsInsertedRows() {
        Workbooks workbook = filled();
        workbook.sheet(Workbooks.ANIMATION).shiftRows(0, 20, 2);
        workbook.sheet(Workbooks.ANIMATION).shiftRows(5, 22, 1);
        workbook.sheet(Workbooks.STRUCTURES).shiftRows(0, 20, 1);

        Submission submission = workbook.readAnswers();

        assertFilled(submission);
        assertThat(submission.pole().get("etp_animation").sources())
                .extracting(CellSource::cellule)
                .containsExactly("C7");
        assertThat(submission.structures()).extracting(StructureRow::ligne).containsExactly(5);
    }

    @Test
    void followsInsertedColumns() {
        Workbooks workbook = filled();
        workbook.sheet(Workbooks.ANIMATION).shiftColumns(0, 6, 1);
        workbook.sheet(Workbooks.STRUCTURES).shiftColumns(3, 12, 2);

        Submission submission = workbook.readAnswers();

        assertFilled(submission);
        assertThat(submission.pole().get("etp_animation").sources())
                .extracting(CellSource::cellule)
                .containsExactly("D4");
    }

    @Test
    void knowsRenamedAndReorderedSheetsByTheirContents() {
        Workbooks workbook = filled();
        workbook.poi.setSheetName(workbook.poi.getSheetIndex(Workbooks.ANIMATION), "Mon équipe");
        workbook.poi.setSheetName(workbook.poi.getSheetIndex(Workbooks.STRUCTURES), "Membres");
        workbook.poi.setSheetOrder("Membres", 0);

        Submission submission = workbook.readAnswers();

        assertFilled(submission);
        assertThat(submission.pole().get("etp_animation").sources())
                .extracting(CellSource::feuille)
                .containsExactly("Mon équipe");
    }

    @Test
    void doesWithoutDefinedNames() {
        assertFilled(filled().withoutNames().readAnswers());
    }

    @Test
    void doesWithoutTheTechnicalColumn() {
        Workbooks workbook = filled();
        eraseTechnicalColumn(workbook);

        assertFilled(workbook.readAnswers());
    }

    @Test
    void doesWithTheLabelsAlone() {
        Workbooks workbook = filled().withoutNames();
        eraseTechnicalColumn(workbook);
        XSSFSheet structures = workbook.sheet(Workbooks.STRUCTURES);
        structures.getRow(0).forEach(Cell::setBlank);

        assertFilled(workbook.readAnswers());
    }

    @Test
    void trustsTheLabelRatherThanANameLeftBehind() {
        Workbooks workbook = filled();
        eraseTechnicalColumn(workbook);
        workbook.poi.getName("rep.etp_animation").setRefersToFormula("'2_ANIMATION'!$C$5");
        workbook.poi.getName("rep.nb_structures").setRefersToFormula("'2_ANIMATION'!$C$4");

        assertFilled(workbook.readAnswers());
    }

    @Test
    void doesNotMindANameThatDisagreesWithTheTechnicalColumn() {
        Workbooks workbook = filled();
        workbook.poi.getName("rep.etp_animation").setRefersToFormula("'2_ANIMATION'!$Z$99");

        Submission submission = workbook.readAnswers();

        assertFilled(submission);
        assertThat(submission.findings()).isEmpty();
    }

    @Test
    void saysOncePerSheetWhichQuestionsAreGone() {
        Workbooks workbook = filled().withoutNames();
        remove(workbook, "etp_animation");
        remove(workbook, "valeurs/lien_social");

        Submission submission = workbook.readAnswers();

        assertThat(submission.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-QUESTION");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.location()).isEqualTo(new Location("P001.xlsx", "2_ANIMATION", ""));
            assertThat(finding.message())
                    .startsWith("2 questions introuvables")
                    .contains("Question etp animation", "Question valeurs");
        });
        assertThat(submission.pole().get("etp_animation")).isEqualTo(Answer.ABSENT);
    }

    @Test
    void forgivesAnOlderVersionTheQuestionsItDidNotAsk() {
        Workbooks workbook = filled().withoutNames();
        remove(workbook, "etp_animation");
        workbook.identity.put("ptce.version", "v0");

        assertThat(workbook.readAnswers().findings()).extracting(Finding::code).containsExactly("FLF-ANCIENNE");
    }

    @Test
    void saysThatTheStructuresAreGone() {
        Workbooks workbook = filled();
        workbook.poi.removeSheetAt(workbook.poi.getSheetIndex(Workbooks.STRUCTURES));

        assertThat(workbook.readAnswers().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-QUESTION");
            assertThat(finding.location().feuille()).isEqualTo("6_STRUCTURES");
        });
    }

    @Test
    void neverChoosesBetweenTwoAnswersToACopiedQuestion() {
        Workbooks workbook = filled();
        Row copy = workbook.sheet(Workbooks.ANIMATION).createRow(40);
        copy.createCell(0).setCellValue("etp_animation");
        copy.createCell(2).setCellValue(9);

        Submission submission = workbook.readAnswers();

        assertThat(submission.pole().get("etp_animation").state()).isEqualTo(Answer.State.UNREADABLE);
        assertThat(submission.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-DOUBLE");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.locations()).extracting(Location::cellule).containsExactly("C4", "C41");
            assertThat(finding.valeur()).isEqualTo("2,5 | 9");
        });
    }

    @Test
    void noticesACopyThatDoesNotContradict() {
        Workbooks workbook = filled();
        workbook.poi.cloneSheet(workbook.poi.getSheetIndex(Workbooks.ANIMATION));

        Submission submission = workbook.readAnswers();

        assertFilled(submission);
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FLF-COPIE");
    }

    @Test
    void refusesToAddUpTwoSheetsOfStructures() {
        Workbooks workbook = filled();
        workbook.poi.cloneSheet(workbook.poi.getSheetIndex(Workbooks.STRUCTURES));

        Submission submission = workbook.readAnswers();

        assertThat(submission.structures()).hasSize(1);
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FLF-DOUBLE");
    }

    @Test
    void readsAStructureInsertedAboveTheOthers() {
        Workbooks workbook = filled();
        XSSFSheet structures = workbook.sheet(Workbooks.STRUCTURES);
        structures.shiftRows(Workbooks.FIRST_LINE, 20, 1);
        workbook.structure(0, "structure_nom").setCellValue("Structure insérée");
        workbook.structure(0, "qpv").setCellValue("Non");

        assertThat(workbook.readAnswers().structures())
                .extracting(StructureRow::key)
                .containsExactly("4", "P001-01");
    }

    private static Workbooks filled() {
        Workbooks workbook = Workbooks.blank()
                .answer("etp_animation", 2.5)
                .answer("nb_structures", 12)
                .answer("valeurs/lien_social", "Oui")
                .answer("filieres/2", "Formation");
        workbook.structure(0, "structure_nom").setCellValue("Structure exemple 01-01");
        workbook.structure(0, "etp_total").setCellValue(8.5);
        workbook.structure(0, "secteurs/2").setCellValue("Formation");
        workbook.structure(0, "mutualisations/mutualisation").setCellValue("Oui");
        return workbook;
    }

    private static void assertFilled(Submission submission) {
        AnswerSet pole = submission.pole();
        assertThat(pole.get("etp_animation").value()).isEqualTo(new Value.Quantity(new BigDecimal("2.5")));
        assertThat(pole.get("nb_structures").value()).isEqualTo(new Value.Quantity(new BigDecimal("12")));
        assertThat(pole.get("valeurs").value()).isEqualTo(choices("lien_social"));
        assertThat(pole.get("filieres").value()).isEqualTo(choices("formation"));
        assertThat(submission.structures()).hasSize(1);
        AnswerSet structure = submission.structures().get(0).answers();
        assertThat(structure.get("structure_nom").value()).isEqualTo(new Value.Text("Structure exemple 01-01"));
        assertThat(structure.get("etp_total").value()).isEqualTo(new Value.Quantity(new BigDecimal("8.5")));
        assertThat(structure.get("secteurs").value()).isEqualTo(choices("formation"));
        assertThat(structure.get("mutualisations").value()).isEqualTo(choices("mutualisation"));
        assertThat(submission.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static Value choices(String code) {
        return new Value.Choices(new TreeSet<>(List.of(code)), new TreeSet<>());
    }

    private static void eraseTechnicalColumn(Workbooks workbook) {
        for (Row row : workbook.sheet(Workbooks.ANIMATION)) {
            if (row.getCell(0) != null) {
                row.removeCell(row.getCell(0));
            }
        }
    }

    private static void remove(Workbooks workbook, String name) {
        Row row = workbook.cell(name).getRow();
        workbook.sheet(Workbooks.ANIMATION).removeRow(row);
    }
}
