package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of a check of the program: its severity, its trial, its years. */
class NetworkSeverityTest {
    private static final String RULES = "regles.csv";

    @TempDir
    private Path folder;

    private DefinitionCopy copy;

    @BeforeEach
    void copiesTheShippedDefinition() throws IOException {
        copy = DefinitionCopy.in(folder.resolve("questionnaire"));
    }

    @Test
    void keepsTheSeverityOfTheProgramInTheShippedLines() throws IOException {
        ProgramCode.all().values().forEach(code -> assertThat(rule(code.code()))
                .isEqualTo(code.severity().label()));
    }

    @Test
    void isAsSeriousAsItsLineSays() throws IOException {
        copy.set(RULES, "FDT-NOMBRE;", "gravite", "à justifier");
        copy.set(RULES, "VIR-CONTRAINTE;", "gravite", "information");

        assertThat(findings("FDT-NOMBRE")).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(findings("VIR-CONTRAINTE")).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    @Test
    void warnsAndNeverBlocksWhileOnTrial() throws IOException {
        copy.set(RULES, "FDT-NOMBRE;", "beta", "oui");

        assertThat(findings("FDT-NOMBRE")).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void raisesNothingOutOfItsYears() throws IOException {
        copy.set(RULES, "FDT-NOMBRE;", "jusqua", "2014");
        copy.set(RULES, "VIR-CONTRAINTE;", "depuis", "2016");

        assertThat(findings("FDT-NOMBRE")).isEmpty();
        assertThat(findings("VIR-CONTRAINTE")).isEmpty();

        copy.set(RULES, "FDT-NOMBRE;", "jusqua", "2015");
        assertThat(findings("FDT-NOMBRE")).hasSize(1);
    }

    @Test
    void speaksOnlyOfTheFieldsItLists() throws IOException {
        copy.set(RULES, "FDT-NOMBRE;", "gravite", "information");
        copy.set(RULES, "FDT-NOMBRE;", "champs", "pmsmp");
        assertThat(findings("FDT-NOMBRE")).extracting(Finding::severity).containsExactly(Severity.ERROR);

        copy.set(RULES, "FDT-NOMBRE;", "champs", "emplois_crees");
        assertThat(findings("FDT-NOMBRE")).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    @Test
    void leavesTheProgramItsOwnSeverityWithoutALine() throws IOException {
        copy.delete(RULES, "FDT-NOMBRE;");

        assertThat(findings("FDT-NOMBRE")).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void isJustifiedByWhatThePoleWroteBesideTheAnswer() throws IOException {
        copy.set(RULES, "FDT-NOMBRE;", "gravite", "à justifier");

        assertThat(findings("FDT-NOMBRE")).allMatch(Finding::isJustified);
    }

    @Test
    void neverMakesAnUnreadableAnswerCount() throws IOException {
        copy.set(RULES, "FDT-NOMBRE;", "gravite", "information");
        copy.set(RULES, "FDM-OBLIGATOIRE;", "gravite", "information");

        Validation validation = validate();

        assertThat(validation.requisRepondus()).isEqualTo(validation.requis() - 1);
    }

    private List<Finding> findings(String code) throws IOException {
        return validate().findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private Validation validate() throws IOException {
        return new SubmissionValidator(copy.read().getDefinition(), SubmissionFixture.EXERCICE).validate(submission());
    }

    private String rule(String id) {
        try {
            return copy.read().getDefinition().rules().stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("regles.csv has no line " + id))
                    .severity()
                    .label();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A number nobody can read, explained beside; and a year out of its bounds. */
    private Submission submission() throws IOException {
        Submission typed = SubmissionFixture.complete(copy.read().getDefinition())
                .with("emplois_crees", SubmissionFixture.UNREADABLE)
                .with("annee_creation", "1815")
                .justified("emplois_crees", "Une dizaine.")
                .submission();
        CellSource cell = typed.pole().get("emplois_crees").sources().get(0);
        Finding unreadable = new Finding(
                "FDT-NOMBRE",
                Severity.ERROR,
                List.of(new Location(typed.fichier(), cell.feuille(), cell.cellule())),
                "P001",
                "",
                "emplois_crees",
                "dix",
                "un nombre",
                "« dix » n'est pas un nombre.",
                "Écrivez un nombre.",
                "");
        return new Submission(
                typed.fichier(),
                typed.sha256(),
                typed.identity(),
                typed.pole(),
                typed.structures(),
                List.of(unreadable));
    }
}
