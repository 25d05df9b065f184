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
    Path folder;

    private Path input;
    private Path output;
    private Path received;
    private int runs;

    @BeforeEach
    void consolidatesACampaign() throws IOException {
        input = folder.resolve("entrée");
        output = folder.resolve("sortie");
        SampleRun.consolidated(input, output, 3);
        received = input.resolve(SampleRun.CAMPAGNE);
    }

    @Test
    void readsNothingTwiceAndGivesTheSameBytes() throws IOException {
        Path freshOne = folder.resolve("neuve");
        RunReport first = SampleRun.run(input, freshOne);
        Map<String, String> expected = outputs(freshOne);

        RunReport second = SampleRun.run(input, freshOne);

        assertThat(first.reread()).isEqualTo(3);
        assertThat(second.reread()).isZero();
        assertThat(outputs(freshOne)).isEqualTo(expected).isEqualTo(outputs(output));
    }

    @Test
    void givesTheSameBytesInATurkishOfficeOfTheAntipodes() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path elsewhere = folder.resolve("ailleurs");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            SampleRun.run(input, elsewhere);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(outputs(elsewhere)).isEqualTo(outputs(output));
    }

    @Test
    void followsWhatBecomesOfTheFiles() throws IOException {
        Map<String, String> whole = outputs(output);

        Path retire = folder.resolve("P002.xlsx");
        Files.move(received.resolve("P002.xlsx"), retire);
        RunReport without = SampleRun.run(input, output);
        assertThat(without.fichiers()).isEqualTo(2);
        assertThat(without.reread()).isZero();
        assertThat(Files.readString(data("lignage.csv"))).contains("P001.xlsx").doesNotContain("P002.xlsx");
        assertThat(Files.readString(data("anomalies.csv"))).doesNotContain("P002.xlsx");
        assertFreshRunAgrees();

        Files.move(retire, received.resolve("P002 corrigé.xlsx"));
        RunReport renamed = SampleRun.run(input, output);
        assertThat(renamed.reread()).isEqualTo(1);
        assertThat(figures(output)).isNotEmpty();
        assertFreshRunAgrees();

        Files.move(received.resolve("P002 corrigé.xlsx"), received.resolve("P002.xlsx"));
        SampleRun.run(input, output);
        assertThat(outputs(output)).isEqualTo(whole);
    }

    @Test
    void readsAModifiedFileAgainAndAloneAndSetsACopyAside() throws IOException {
        Path other = SampleRun.campaign(folder.resolve("autre"), 4).resolve(SampleRun.CAMPAGNE);
        Path target = received.resolve("P001.xlsx");
        Files.write(
                target, Damage.replace(Files.readAllBytes(other.resolve("P004.xlsx")), "", Map.of(">P004<", ">P001<")));
        Files.copy(received.resolve("P003.xlsx"), received.resolve("copie de P003.xlsx"));

        RunReport report = SampleRun.run(input, output);

        assertThat(report.reread()).isEqualTo(2);
        assertThat(report.fichiers()).isEqualTo(4);
        assertThat(report.acceptes()).isEqualTo(3);
        assertThat(report.doublons()).isEqualTo(1);
        assertFreshRunAgrees();
    }

    @Test
    void triesAgainAFileThatCouldNotBeReadForAReasonOfTheMoment() throws IOException {
        Map<String, String> expected = outputs(output);
        var definition = DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                .getDefinition();
        try (Store store = Store.open(output.resolve(".base/ptce"), definition)) {
            store.rows().update("UPDATE depot SET etat = 'refuse' WHERE fichier = 'P001.xlsx'");
            store.rows()
                    .update("UPDATE anomalie SET code = 'FLF-DELAI', gravite = 'ERROR' WHERE fichier = 'P001.xlsx'");
        }

        RunReport report = SampleRun.run(input, output);

        assertThat(report.reread()).isEqualTo(1);
        assertThat(report.refuses()).isEmpty();
        assertThat(outputs(output)).isEqualTo(expected);
    }

    @Test
    void putsTheCopyInThePlaceOfADamagedBaseAndSaysSo() throws IOException {
        Map<String, String> expected = outputs(output);
        Files.writeString(output.resolve(".base/ptce.mv.db"), "abîmée");

        RunReport report = SampleRun.run(input, output);

        assertThat(report.notes()).anyMatch(note -> note.contains("telle que le dernier passage"));
        assertThat(report.reread()).isZero();
        assertThat(outputs(output)).isEqualTo(expected);
    }

    @Test
    void rebuildsADamagedBaseWithoutCopyAndSaysWhatIsLost() throws IOException {
        Map<String, String> expected = outputs(output);
        Files.delete(output.resolve(".base/ptce-sauvegarde.zip"));
        Files.writeString(output.resolve(".base/campagnes.txt"), "exemple-2014\nexemple-2015\n");
        Path base = output.resolve(".base/ptce.mv.db");
        byte[] bytes = Files.readAllBytes(base);
        for (int i = 0; i < bytes.length; i += 997) {
            bytes[i] ^= 0x55;
        }
        Files.write(base, bytes);

        RunReport report = SampleRun.run(input, output);

        assertThat(report.notes())
                .anyMatch(note -> note.contains("reconstruite"))
                .anyMatch(note -> note.contains("ne connaît plus ces campagnes") && note.contains(" exemple-2014."));
        assertThat(report.reread()).isEqualTo(3);
        assertThat(outputs(output)).isEqualTo(expected);
    }

    @Test
    void outlivesABaseDamagedInAPageThatOpeningItDoesNotRead() throws IOException {
        Map<String, String> expected = outputs(output);
        Path base = output.resolve(".base/ptce.mv.db");
        byte[] whole = Files.readAllBytes(base);
        for (int part = 1; part < 4; part++) {
            byte[] bytes = whole.clone();
            int start = bytes.length * part / 4;
            for (int i = start; i < Math.min(bytes.length, start + 20_000); i++) {
                bytes[i] ^= 0x55;
            }
            Files.write(base, bytes, StandardOpenOption.TRUNCATE_EXISTING);

            SampleRun.run(input, output);

            assertThat(outputs(output)).as("damaged at %d", start).isEqualTo(expected);
        }
    }

    private void assertFreshRunAgrees() throws IOException {
        Path fresh = folder.resolve("depuis zéro " + ++runs);
        SampleRun.run(input, fresh);
        assertThat(outputs(output)).isEqualTo(outputs(fresh));
    }

    private Path data(String name) {
        return output.resolve(SampleRun.CAMPAGNE).resolve("donnees").resolve(name);
    }

    private static List<String> figures(Path output) throws IOException {
        return Files.readAllLines(output.resolve(SampleRun.CAMPAGNE).resolve("donnees/indicateurs.csv"));
    }

    private static Map<String, String> outputs(Path output) throws IOException {
        return SampleRun.files(output.resolve(SampleRun.CAMPAGNE));
    }
}
