package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No number of the questionnaire may be a thousand times too large without a word. */
class NumberBoundsTest {
    private static final String APPRENTIS = "integer;apprentis;Apprentis;;;;;. >= 0;Un nombre positif.;;;;;;E13;;;;;";

    @TempDir
    private Path folder;

    private DefinitionCopy copy;

    @BeforeEach
    void copiesTheShippedDefinition() throws IOException {
        copy = DefinitionCopy.in(folder.resolve("questionnaire"));
    }

    @Test
    void everyNumberOfTheQuestionnaireHasAPlausibleRangeAndAnImpossibleOne() throws IOException {
        assertThat(DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition().poleFields().stream()
                        .filter(field -> field.type().isNumeric()))
                .hasSizeGreaterThan(30);
        assertThat(bounds()).isEqualTo(new NumberBounds(List.of(), List.of()));
    }

    @Test
    void namesANumberAddedWithoutRules() throws IOException {
        copy.insertAfter("survey.csv", "integer;pmsmp;", APPRENTIS);

        assertThat(bounds().withoutMaximum()).extracting(Field::name).containsExactly("apprentis");
        assertThat(bounds().withoutRange()).extracting(Field::name).containsExactly("apprentis");
    }

    @Test
    void takesARuleOfThatNumberByItsNameOrAmongOthers() throws IOException {
        copy.insertAfter("survey.csv", "integer;pmsmp;", APPRENTIS);
        copy.replace("regles.csv", "VIR-PERSONNES;", " pmsmp ", " pmsmp apprentis ");
        copy.insertAfter(
                "regles.csv",
                "VIR-PERSONNES;",
                "VIR-APPRENTIS;VIR;1;bloquante;pole;${apprentis} <= 10000;;apprentis;;;;;;Trop.;Corrigez.");

        assertThat(bounds()).isEqualTo(new NumberBounds(List.of(), List.of()));
    }

    @Test
    void takesNeitherATrialNorARuleOfSomeYearsForARefusal() throws IOException {
        copy.set("regles.csv", "VIR-BENEVOLAT-MAXIMUM;", "beta", "oui");
        copy.set("regles.csv", "VIR-ETP-POLE-MAXIMUM;", "jusqua", "2014");

        assertThat(bounds().withoutMaximum())
                .extracting(Field::name)
                .containsExactly("benevolat_heures", "etp_investis");
        assertThat(bounds().withoutRange()).isEmpty();
    }

    /** What stops at 0 below has no upper bound; negative numbers are possible where nothing refuses them. */
    @Test
    void wantsBothSides() throws IOException {
        copy.set("survey.csv", "decimal;produits;", "constraint", "");

        assertThat(bounds().withoutMaximum()).extracting(Field::name).containsExactly("produits");
    }

    @Test
    void refusesARuleOfEachFieldWhoseFieldsDoNotGoTogether() throws IOException {
        int line = copy.set("regles.csv", "VIR-BENEVOLAT;", "champs", "benevolat_heures etp_total");

        assertThat(copy.read().problems())
                .extracting(DefinitionProblem::label)
                .anyMatch(label -> label.contains("ligne " + line) && label.contains("de même nature"));
    }

    private NumberBounds bounds() throws IOException {
        return NumberBounds.of(copy.read().getDefinition());
    }
}
