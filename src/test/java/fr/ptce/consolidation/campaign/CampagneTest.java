package fr.ptce.consolidation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private void describe(String text) throws IOException {
        Files.createDirectories(input.resolve("enquete-2015"));
        Files.writeString(input.resolve("enquete-2015/campagne.csv"), text);
    }
}
