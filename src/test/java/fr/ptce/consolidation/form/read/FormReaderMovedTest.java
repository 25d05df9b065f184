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
        Workbooks classeur = rempli();
        classeur.feuille(Workbooks.ANIMATION).shiftRows(0, 20, 2);
        classeur.feuille(Workbooks.ANIMATION).shiftRows(5, 22, 1);
        classeur.feuille(Workbooks.STRUCTURES).shiftRows(0, 20, 1);

        Submission submission = classeur.lireReponses();

        assertFilled(submission);
        assertThat(submission.pole().get("etp_animation").sources())
                .extracting(CellSource::cellule)
                .containsExactly("C7");
        assertThat(submission.structures()).extracting(StructureRow::ligne).containsExactly(5);
    }

    @Test
    void followsInsertedColumns() {
        Workbooks classeur = rempli();
        classeur.feuille(Workbooks.ANIMATION).shiftColumns(0, 6, 1);
        classeur.feuille(Workbooks.STRUCTURES).shiftColumns(3, 12, 2);

        Submission submission = classeur.lireReponses();

        assertFilled(submission);
        assertThat(submission.pole().get("etp_animation").sources())
                .extracting(CellSource::cellule)
                .containsExactly("D4");
    }

    @Test
    void knowsRenamedAndReorderedSheetsByTheirContents() {
        Workbooks classeur = rempli();
        classeur.poi.setSheetName(classeur.poi.getSheetIndex(Workbooks.ANIMATION), "Mon équipe");
        classeur.poi.setSheetName(classeur.poi.getSheetIndex(Workbooks.STRUCTURES), "Membres");
        classeur.poi.setSheetOrder("Membres", 0);

        Submission submission = classeur.lireReponses();

        assertFilled(submission);
        assertThat(submission.pole().get("etp_animation").sources())
                .extracting(CellSource::feuille)
                .containsExactly("Mon équipe");
    }

    @Test
    void doesWithoutDefinedNames() {
        assertFilled(rempli().sansNoms().lireReponses());
    }

    @Test
    void doesWithoutTheTechnicalColumn() {
        Workbooks classeur = rempli();
        eraseTechnicalColumn(classeur);

        assertFilled(classeur.lireReponses());
    }

    @Test
    void doesWithTheLabelsAlone() {
        Workbooks classeur = rempli().sansNoms();
        eraseTechnicalColumn(classeur);
        XSSFSheet structures = classeur.feuille(Workbooks.STRUCTURES);
        structures.getRow(0).forEach(Cell::setBlank);

        assertFilled(classeur.lireReponses());
    }

    @Test
    void trustsTheLabelRatherThanANameLeftBehind() {
        Workbooks classeur = rempli();
        eraseTechnicalColumn(classeur);
        classeur.poi.getName("rep.etp_animation").setRefersToFormula("'2_ANIMATION'!$C$5");
        classeur.poi.getName("rep.nb_structures").setRefersToFormula("'2_ANIMATION'!$C$4");

        assertFilled(classeur.lireReponses());
    }

    @Test
    void doesNotMindANameThatDisagreesWithTheTechnicalColumn() {
        Workbooks classeur = rempli();
        classeur.poi.getName("rep.etp_animation").setRefersToFormula("'2_ANIMATION'!$Z$99");

        Submission submission = classeur.lireReponses();

        assertFilled(submission);
        assertThat(submission.findings()).isEmpty();
    }

    @Test
    void saysOncePerSheetWhichQuestionsAreGone() {
        Workbooks classeur = rempli().sansNoms();
        remove(classeur, "etp_animation");
        remove(classeur, "valeurs/lien_social");

        Submission submission = classeur.lireReponses();

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
        Workbooks classeur = rempli().sansNoms();
        remove(classeur, "etp_animation");
        classeur.identite.put("ptce.version", "v0");

        assertThat(classeur.lireReponses().findings()).extracting(Finding::code).containsExactly("FLF-ANCIENNE");
    }

    @Test
    void saysThatTheStructuresAreGone() {
        Workbooks classeur = rempli();
        classeur.poi.removeSheetAt(classeur.poi.getSheetIndex(Workbooks.STRUCTURES));

        assertThat(classeur.lireReponses().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-QUESTION");
            assertThat(finding.location().feuille()).isEqualTo("6_STRUCTURES");
        });
    }

    @Test
    void neverChoosesBetweenTwoAnswersToACopiedQuestion() {
        Workbooks classeur = rempli();
        Row copy = classeur.feuille(Workbooks.ANIMATION).createRow(40);
        copy.createCell(0).setCellValue("etp_animation");
        copy.createCell(2).setCellValue(9);

        Submission submission = classeur.lireReponses();

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
        Workbooks classeur = rempli();
        classeur.poi.cloneSheet(classeur.poi.getSheetIndex(Workbooks.ANIMATION));

        Submission submission = classeur.lireReponses();

        assertFilled(submission);
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FLF-COPIE");
    }

    @Test
    void refusesToAddUpTwoSheetsOfStructures() {
        Workbooks classeur = rempli();
        classeur.poi.cloneSheet(classeur.poi.getSheetIndex(Workbooks.STRUCTURES));

        Submission submission = classeur.lireReponses();

        assertThat(submission.structures()).hasSize(1);
        assertThat(submission.findings()).extracting(Finding::code).containsExactly("FLF-DOUBLE");
    }

    @Test
    void readsAStructureInsertedAboveTheOthers() {
        Workbooks classeur = rempli();
        XSSFSheet structures = classeur.feuille(Workbooks.STRUCTURES);
        structures.shiftRows(Workbooks.PREMIERE_LIGNE, 20, 1);
        classeur.structure(0, "structure_nom").setCellValue("Structure insérée");
        classeur.structure(0, "qpv").setCellValue("Non");

        assertThat(classeur.lireReponses().structures())
                .extracting(StructureRow::key)
                .containsExactly("4", "P001-01");
    }

    private static Workbooks rempli() {
        Workbooks classeur = Workbooks.vierge()
                .repondre("etp_animation", 2.5)
                .repondre("nb_structures", 12)
                .repondre("valeurs/lien_social", "Oui")
                .repondre("filieres/2", "Formation");
        classeur.structure(0, "structure_nom").setCellValue("Structure exemple 01-01");
        classeur.structure(0, "etp_total").setCellValue(8.5);
        classeur.structure(0, "secteurs/2").setCellValue("Formation");
        classeur.structure(0, "mutualisations/mutualisation").setCellValue("Oui");
        return classeur;
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

    private static void eraseTechnicalColumn(Workbooks classeur) {
        for (Row row : classeur.feuille(Workbooks.ANIMATION)) {
            if (row.getCell(0) != null) {
                row.removeCell(row.getCell(0));
            }
        }
    }

    private static void remove(Workbooks classeur, String name) {
        Row row = classeur.cellule(name).getRow();
        classeur.feuille(Workbooks.ANIMATION).removeRow(row);
    }
}
