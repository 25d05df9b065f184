package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunArchiveTest {
    @TempDir
    Path output;

    private RunArchive runs;

    @BeforeEach
    void opens() {
        runs = new RunArchive(output);
    }

    private Path publishes(String value) throws IOException {
        Path folder = output.resolve("2016");
        Path data = Files.createDirectories(folder.resolve("donnees"));
        Files.writeString(
                data.resolve("indicateurs.csv"),
                "indicateur;libelle;modalite;modalite_libelle;ventilation;ventilation_modalite;valeur;unite;numerateur;"
                        + "denominateur;base;n;profil;statut\nI20;Emplois;;;;;" + value + ";ETP;" + value
                        + ";;pôles;3;interne;V\n");
        Files.writeString(
                data.resolve("contributions.csv"),
                "indicateur;modalite;pole;numerateur;denominateur;n\nI20;;P001;" + value + ";;3\n");
        Files.writeString(data.resolve("selection.csv"), "pole;nom;fichier;retenu;raison\nP001;Pôle;P001.xlsx;oui;\n");
        Files.writeString(data.resolve("redressements.csv"), "ligne;pole;structure;champ;ancienne;nouvelle;etat\n");
        Files.writeString(folder.resolve("journal.json"), "{\"campagne\": {\"id\": \"2016\"}}");
        return folder;
    }

    @Test
    void keepsARunThatChangedSomethingAndSaysHowMuchMoved() throws IOException {
        assertThat(runs.keep("2016", publishes("10"))).isEmpty();
        assertThat(runs.keep("2016", publishes("10"))).isEmpty();
        assertThat(runs.keep("2016", publishes("12")))
                .contains("Depuis le passage précédent : 1 chiffre a bougé (ptce comparer 2016).");

        assertThat(runs.numbers("2016")).containsExactly(1, 2);
        assertThat(runs.folder("2016", 2).resolve("donnees/indicateurs.csv"))
                .hasSameTextualContentAs(output.resolve("2016/donnees/indicateurs.csv"));
    }

    @Test
    void keepsTheTenLastOnes() throws IOException {
        for (int i = 1; i <= 13; i++) {
            runs.keep("2016", publishes(Integer.toString(i)));
        }

        assertThat(runs.numbers("2016"))
                .containsExactlyElementsOf(IntStream.rangeClosed(4, 13).boxed().toList());
    }

    @Test
    void tellsThatTheRunCouldNotBeKeptAndGoesOn() throws IOException {
        Files.createDirectories(output.resolve(".base"));
        Files.writeString(output.resolve(".base/passages"), "un fichier à la place du dossier");

        assertThat(runs.keep("2016", publishes("10"))).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("n'a pas pu être gardé", "Les résultats, eux, sont complets"));
    }

    @Test
    void startsAgainAfterARunKilledWhileKeeping() throws IOException {
        Path part = Files.createDirectories(output.resolve(".base/passages/2016/1.part/donnees"));
        Files.writeString(part.resolve("indicateurs.csv"), "à moitié écrit");

        assertThat(runs.keep("2016", publishes("10"))).isEmpty();

        assertThat(runs.numbers("2016")).containsExactly(1);
        assertThat(output.resolve(".base/passages/2016/1.part")).doesNotExist();
    }

    @Test
    void countsForNothingARunThatCanNoMoreBeRead() throws IOException {
        runs.keep("2016", publishes("10"));
        Files.writeString(runs.folder("2016", 1).resolve("journal.json"), "{\"campagne\": ");

        assertThat(runs.keep("2016", publishes("12"))).isEmpty();

        assertThat(runs.numbers("2016")).containsExactly(1, 2);
    }
}
