package fr.ptce.consolidation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampagneTest {
    @TempDir
    private Path input;

    @Test
    void takesTheYearFromTheNameOfTheFolder() throws IOException {
        assertThat(Campagne.read(input, "enquete-2015"))
                .isEqualTo(new Campagne("enquete-2015", 2015, "Enquête sur l’exercice 2015", false));
    }

    @Test
    void believesItsDescriptionFirst() throws IOException {
        describe("cle;valeur\nidentifiant;exemple-2015\nexercice;2014\nlibelle;Un essai\nexemple;oui\n");

        assertThat(Campagne.read(input, "enquete-2015"))
                .isEqualTo(new Campagne("exemple-2015", 2014, "Un essai", true));
    }

    @Test
    void saysHowToGiveTheYear() {
        CampagneException failure =
                catchThrowableOfType(CampagneException.class, () -> Campagne.read(input, "enquete-20151"));

        assertThat(failure).hasMessageContaining("exercice;2015");
    }

    @Test
    void saysEveryLineThatIsWrong() throws IOException {
        describe("cle;valeur\nexercise;2014\nexemple;peut-être\nlibelle;A\nlibelle;B\n");

        CampagneException failure =
                catchThrowableOfType(CampagneException.class, () -> Campagne.read(input, "enquete-2015"));

        assertThat(failure.errors())
                .hasSize(3)
                .anyMatch(error -> error.contains("ligne 2") && error.contains("« exercise »"))
                .anyMatch(error -> error.contains("ligne 3") && error.contains("oui ou non"))
                .anyMatch(error -> error.contains("ligne 5") && error.contains("deux fois"));
    }

    @Test
    void refusesAnExerciceThatIsNoYear() throws IOException {
        describe("cle;valeur\nexercice;2015 ou 2016\n");

        CampagneException failure =
                catchThrowableOfType(CampagneException.class, () -> Campagne.read(input, "enquete-2015"));

        assertThat(failure).hasMessageContaining("« 2015 ou 2016 »");
    }

    @Test
    void readsWhatASpreadsheetWritesAgain() throws IOException {
        Files.createDirectories(input.resolve("enquete-2016"));
        Files.copy(
                Path.of("src/test/resources/fr/ptce/consolidation/cas/reseau/d7-campagne.csv"),
                input.resolve("enquete-2016/campagne.csv"));

        Campagne campagne = Campagne.read(input, "enquete-2016");

        assertThat(campagne.exercice()).isEqualTo(2015);
        assertThat(campagne.exemple()).isTrue();
        assertThat(campagne.letterhead().answerBefore()).contains(LocalDate.of(2016, 6, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-06-30,2015,false",
        "30/06/2016,2015,false",
        "1/1/2016,2015,false",
        "31/12/2015,2015,true",
        "2016-06-30,2016,true"
    })
    void knowsWhetherTheYearIsOverWhenItOpens(String opening, int exercice, boolean tooEarly) throws IOException {
        describe("cle;valeur\nexercice;" + exercice + "\nouverture;" + opening + "\n");

        assertThat(Campagne.read(input, "enquete-2015").isOpenBeforeItsExerciceEnds())
                .isEqualTo(tooEarly);
    }

    @Test
    void cannotTellWithoutAnOpening() throws IOException {
        describe("cle;valeur\nexercice;2015\nouverture;\n");

        assertThat(Campagne.read(input, "enquete-2015").isOpenBeforeItsExerciceEnds())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2016", "juin 2016", "2016", "30/06/16", "06-30-2016"})
    void refusesAnOpeningThatIsNoDay(String opening) throws IOException {
        describe("cle;valeur\nouverture;" + opening + "\n");

        assertThat(catchThrowableOfType(CampagneException.class, () -> Campagne.read(input, "enquete-2015")))
                .hasMessageContaining("ligne 2")
                .hasMessageContaining("« " + opening + " »");
    }

    @Test
    void refusesAnswersDueBeforeItOpens() throws IOException {
        describe("cle;valeur\nouverture;2016-03-01\nreponse_avant;30/06/2015\n");

        assertThat(catchThrowableOfType(CampagneException.class, () -> Campagne.read(input, "enquete-2015")))
                .hasMessageContaining("« reponse_avant » (30/06/2015) précède « ouverture » (2016-03-01)");
    }

    @Test
    void asksWhichYearWhenTheNameOfTheFolderHoldsTwo() throws IOException {
        assertThat(catchThrowableOfType(CampagneException.class, () -> Campagne.read(input, "enquete-2016-sur-2015")))
                .hasMessageContaining("plusieurs années (2016, 2015)")
                .hasMessageContaining("campagne.csv");
        assertThat(Campagne.read(input, "2015-lot-2015").exercice()).isEqualTo(2015);
    }

    private void describe(String text) throws IOException {
        Files.createDirectories(input.resolve("enquete-2015"));
        Files.writeString(input.resolve("enquete-2015/campagne.csv"), text);
    }
}
