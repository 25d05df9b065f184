package fr.ptce.consolidation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final String HEADER = "pole;nom;alias;commune;departement;region;contact;courriel\n";

    @TempDir
    private Path folder;

    @Test
    void readsEveryColumnOfAPole() throws IOException {
        Registry registry =
                read(HEADER + "P001;Pôle exemple 01;Alpen|Alp'en;40209;40;75;Camille Exemple;c@exemple.fr\n");

        assertThat(registry.poles())
                .containsExactly(new ExpectedPole(
                        "P001",
                        "Pôle exemple 01",
                        java.util.List.of("Alpen", "Alp'en"),
                        "40209",
                        "40",
                        "75",
                        "Camille Exemple",
                        "c@exemple.fr"));
    }

    @Test
    void readsWindowsFilesSeparatedByCommas() throws IOException {
        Path file = folder.resolve("poles.csv");
        String text = "pole,nom,alias,commune,departement,region,contact,courriel\nP001,\"Pôle, été\",,,,,,\n";
        Files.write(file, text.getBytes(Charset.forName("windows-1252")));

        assertThat(Registry.read(file).poles().get(0).nom()).isEqualTo("Pôle, été");
    }

    @Test
    void givesBackTheZeroASpreadsheetDropped() throws IOException {
        ExpectedPole pole = read(HEADER + "P001;Un pôle;;1004;1;84;;\n").poles().get(0);

        assertThat(pole.commune()).isEqualTo("01004");
        assertThat(pole.departement()).isEqualTo("01");
    }

    @Test
    void saysEveryLineThatIsWrong() throws IOException {
        CampagneException failure = refuse(
                HEADER + "P001;Un pôle;;;;;;\n" + "\n" + "p 2;;;402;99;;;sans arobase\n" + "P001;Le même;;;;;;\n");

        assertThat(failure.errors())
                .hasSize(6)
                .anyMatch(error -> error.contains("ligne 4") && error.contains("« p 2 »"))
                .anyMatch(error -> error.contains("ligne 4") && error.contains("n’a pas de nom"))
                .anyMatch(error -> error.contains("ligne 4") && error.contains("« 402 »"))
                .anyMatch(error -> error.contains("ligne 4") && error.contains("« 99 »"))
                .anyMatch(error -> error.contains("ligne 5") && error.contains("déjà à la ligne 2"));
    }

    @Test
    void neverRepeatsAnAddressInAMessage() throws IOException {
        CampagneException failure = refuse(HEADER + "P001;Un pôle;;;;;Camille Exemple;camille chez exemple\n");

        assertThat(failure).hasMessageContaining("courriel").hasMessageNotContaining("camille");
    }

    @Test
    void namesTheMissingColumn() throws IOException {
        CampagneException failure = refuse("pole;nom\nP001;Un pôle\n");

        assertThat(failure).hasMessageContaining("ligne 1").hasMessageContaining("commune");
    }

    @Test
    void refusesARegistryWithoutPoles() throws IOException {
        assertThat(refuse(HEADER)).hasMessageContaining("aucun pôle");
    }

    @Test
    void saysThatTheFileIsAbsent() {
        Path absent = folder.resolve("absent.csv");

        CampagneException failure = catchThrowableOfType(CampagneException.class, () -> Registry.read(absent));

        assertThat(failure).hasMessageContaining("introuvable");
    }

    private Registry read(String text) throws IOException {
        Path file = folder.resolve("poles.csv");
        Files.writeString(file, "\uFEFF" + text, StandardCharsets.UTF_8);
        return Registry.read(file);
    }

    private CampagneException refuse(String text) throws IOException {
        Path file = folder.resolve("poles.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return catchThrowableOfType(CampagneException.class, () -> Registry.read(file));
    }
}
