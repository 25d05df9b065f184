package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules that are classes: which line they point at, what they leave alone. */
class ClassRulesTest {
    private static Definition definition;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    @Test
    void pointsAtEveryLineThatRepeatsASiret() {
        SubmissionFixture questionnaire = complete(4);
        for (int rank = 2; rank <= 4; rank++) {
            questionnaire
                    .structure(rank, "structure_siret", "73282932000074")
                    .structure(rank, "siret_absence", SubmissionFixture.NOTHING);
        }

        List<Finding> findings = findings(questionnaire, "RWD-SIRET");

        assertThat(findings)
                .extracting(Finding::structure)
                .containsExactly("Structure exemple 2", "Structure exemple 3", "Structure exemple 4");
        assertThat(findings).allMatch(finding -> finding.message().contains("73282932000074"));
    }

    @Test
    void comparesNamesOfStructuresWithoutSiretInOneCommune() {
        SubmissionFixture questionnaire = complete(5)
                .structure(3, "structure_nom", "Re-Sources")
                .structure(4, "structure_nom", "RESOURCES")
                .structure(5, "structure_nom", "ressources");

        assertThat(findings(questionnaire, "RWD-NOM"))
                .extracting(Finding::structure)
                .containsExactly("RESOURCES");
        assertThat(findings(questionnaire.structure(4, "structure_commune", "13004"), "RWD-NOM"))
                .isEmpty();
    }

    @Test
    void leavesAloneTwoNamesThatHaveASiret() {
        SubmissionFixture questionnaire =
                complete(2).structure(1, "structure_nom", "Le même nom").structure(2, "structure_nom", "Le même nom");

        assertThat(findings(questionnaire, "RWD-NOM")).isEmpty();
    }

    @Test
    void saysNothingOfThePorteuseWhileNoStructureIsDescribed() {
        assertThat(findings(complete(0), "COC-PORTEUSE")).isEmpty();
    }

    @Test
    void knowsAGuideTextWhateverItsSpaces() {
        String guide = definition.findField("fiche_contexte").orElseThrow().defaultText();
        SubmissionFixture questionnaire = complete(2)
                .with("fiche_titre", "Une action")
                .with("fiche_contexte", " " + guide.replace(" ", "  ") + "\n");

        assertThat(findings(questionnaire, "FDM-GUIDE")).hasSize(1);
        assertThat(findings(questionnaire.with("fiche_contexte", guide + " Ici, à Dax."), "FDM-GUIDE"))
                .isEmpty();
    }

    private static SubmissionFixture complete(int structures) {
        return SubmissionFixture.complete(definition).structures(structures);
    }

    private static List<Finding> findings(SubmissionFixture questionnaire, String code) {
        return new SubmissionValidator(definition, SubmissionFixture.EXERCICE)
                .validate(questionnaire.submission()).findings().stream()
                        .filter(finding -> finding.code().equals(code))
                        .toList();
    }
}
