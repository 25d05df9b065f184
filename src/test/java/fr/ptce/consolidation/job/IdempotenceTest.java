package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same received files give the same bytes, whatever happened before, here and elsewhere. */
class IdempotenceTest {
    @TempDir
    Path dossier;

    private Path entree;
    private Path sortie;
    private Path recus;
    private int runs;

    @BeforeEach
    void consolidatesACampaign() throws IOException {
        entree = dossier.resolve("entrée");
        sortie = dossier.resolve("sortie");
        SampleRun.consolidated(entree, sortie, 3);
        recus = entree.resolve(SampleRun.CAMPAGNE);
    }

    @Test
    void readsNothingTwiceAndGivesTheSameBytes() throws IOException {
        Path neuve = dossier.resolve("neuve");
        RunReport first = SampleRun.run(entree, neuve);
        Map<String, String> expected = outputs(neuve);

        RunReport second = SampleRun.run(entree, neuve);

        assertThat(first.relus()).isEqualTo(3);
        assertThat(second.relus()).isZero();
        assertThat(outputs(neuve)).isEqualTo(expected).isEqualTo(outputs(sortie));
    }

    @Test
    void givesTheSameBytesInATurkishOfficeOfTheAntipodes() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path ailleurs = dossier.resolve("ailleurs");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            SampleRun.run(entree, ailleurs);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(outputs(ailleurs)).isEqualTo(outputs(sortie));
    }

    @Test
    void followsWhatBecomesOfTheFiles() throws IOException {
        Map<String, String> whole = outputs(sortie);

        Path retire = dossier.resolve("P002.xlsx");
        Files.move(recus.resolve("P002.xlsx"), retire);
        RunReport without = SampleRun.run(entree, sortie);
        assertThat(without.fichiers()).isEqualTo(2);
        assertThat(without.relus()).isZero();
        assertThat(Files.readString(donnees("lignage.csv")))
                .contains("P001.xlsx")
                .doesNotContain("P002.xlsx");
        assertThat(Files.readString(donnees("anomalies.csv"))).doesNotContain("P002.xlsx");
        assertFreshRunAgrees();

        Files.move(retire, recus.resolve("P002 corrigé.xlsx"));
        RunReport renamed = SampleRun.run(entree, sortie);
        assertThat(renamed.relus()).isEqualTo(1);
        assertThat(figures(sortie)).isNotEmpty();
        assertFreshRunAgrees();

        Files.move(recus.resolve("P002 corrigé.xlsx"), recus.resolve("P002.xlsx"));
        SampleRun.run(entree, sortie);
        assertThat(outputs(sortie)).isEqualTo(whole);
    }

    @Test
    void readsAModifiedFileAgainAndAloneAndSetsACopyAside() throws IOException {
        Path autre = SampleRun.campaign(dossier.resolve("autre"), 4).resolve(SampleRun.CAMPAGNE);
        Path cible = recus.resolve("P001.xlsx");
        Files.write(
                cible, Damage.replace(Files.readAllBytes(autre.resolve("P004.xlsx")), "", Map.of(">P004<", ">P001<")));
        Files.copy(recus.resolve("P003.xlsx"), recus.resolve("copie de P003.xlsx"));

        RunReport report = SampleRun.run(entree, sortie);

        assertThat(report.relus()).isEqualTo(2);
        assertThat(report.fichiers()).isEqualTo(4);
        assertThat(report.acceptes()).isEqualTo(3);
        assertThat(report.doublons()).isEqualTo(1);
        assertFreshRunAgrees();
    }

    @Test
    void triesAgainAFileThatCouldNotBeReadForAReasonOfTheMoment() throws IOException {
        Map<String, String> expected = outputs(sortie);
        var definition = DefinitionReader.read(SampleRun.MODELES.resolve("questionnaire"))
                .getDefinition();
        try (Store store = Store.open(sortie.resolve(".base/ptce"), definition)) {
            store.rows().update("UPDATE depot SET etat = 'refuse' WHERE fichier = 'P001.xlsx'");
            store.rows()
                    .update("UPDATE anomalie SET code = 'FLF-DELAI', gravite = 'ERROR' WHERE fichier = 'P001.xlsx'");
        }

        RunReport report = SampleRun.run(entree, sortie);

        assertThat(report.relus()).isEqualTo(1);
        assertThat(report.refuses()).isEmpty();
        assertThat(outputs(sortie)).isEqualTo(expected);
    }

    @Test
    void rebuildsADamagedBaseAndSaysSo() throws IOException {
        Map<String, String> expected = outputs(sortie);
        Path base = sortie.resolve(".base/ptce.mv.db");
        byte[] bytes = Files.readAllBytes(base);
        for (int i = 0; i < bytes.length; i += 997) {
            bytes[i] ^= 0x55;
        }
        Files.write(base, bytes);

        RunReport report = SampleRun.run(entree, sortie);

        assertThat(report.remarques()).anyMatch(remarque -> remarque.contains("reconstruite"));
        assertThat(report.relus()).isEqualTo(3);
        assertThat(outputs(sortie)).isEqualTo(expected);
    }

    @Test
    void outlivesABaseDamagedInAPageThatOpeningItDoesNotRead() throws IOException {
        Map<String, String> expected = outputs(sortie);
        Path base = sortie.resolve(".base/ptce.mv.db");
        byte[] whole = Files.readAllBytes(base);
        for (int part = 1; part < 4; part++) {
            byte[] bytes = whole.clone();
            int start = bytes.length * part / 4;
            for (int i = start; i < Math.min(bytes.length, start + 20_000); i++) {
                bytes[i] ^= 0x55;
            }
            Files.write(base, bytes, StandardOpenOption.TRUNCATE_EXISTING);

            SampleRun.run(entree, sortie);

            assertThat(outputs(sortie)).as("damaged at %d", start).isEqualTo(expected);
        }
    }

    private void assertFreshRunAgrees() throws IOException {
        Path fresh = dossier.resolve("depuis zéro " + ++runs);
        SampleRun.run(entree, fresh);
        assertThat(outputs(sortie)).isEqualTo(outputs(fresh));
    }

    private Path donnees(String name) {
        return sortie.resolve(SampleRun.CAMPAGNE).resolve("donnees").resolve(name);
    }

    private static List<String> figures(Path sortie) throws IOException {
        return Files.readAllLines(sortie.resolve(SampleRun.CAMPAGNE).resolve("donnees/indicateurs.csv"));
    }

    private static Map<String, String> outputs(Path sortie) throws IOException {
        return SampleRun.files(sortie.resolve(SampleRun.CAMPAGNE));
    }
}
