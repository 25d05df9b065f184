package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several campaigns through the main command: history is there when one consolidates. */
class HistoryCommandTest {
    @TempDir
    static Path common;

    private static Path input;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void writesTwoYears() {
        input = common.resolve("entrée");
        StringWriter ignored = new StringWriter();
        int code = Ptce.commandLine(new PrintWriter(ignored, true), new PrintWriter(ignored, true))
                .execute(
                        "exemple",
                        "--poles",
                        "6",
                        "--annees",
                        "2",
                        "--dossier",
                        input.toString(),
                        "--modeles",
                        SampleRun.TEMPLATES.toString());
        assertThat(code).as(ignored.toString()).isEqualTo(ExitCodes.OK);
    }

    @Test
    void readsTheCampaignBeforeOnAFreshMachineAndOnce() throws IOException {
        consolidates("exemple-2015", "a");
        assertThat(out.toString()).containsPattern("Historique : exemple-2014 \\([1-6] pôles? communs?\\)");
        assertThat(err.toString()).contains("Historique exemple-2014, lecture et vérification : ");
        assertThat(journal("a", "exemple-2015"))
                .containsPattern("\"campagne\": \"exemple-2014\"")
                .containsPattern("\"inventaire\": \"[0-9a-f]{64}\"");
        assertThat(folder.resolve("a/exemple-2014")).doesNotExist();

        err.getBuffer().setLength(0);
        String first = journal("a", "exemple-2015");
        consolidates("exemple-2015", "a");

        assertThat(err.toString()).doesNotContain("Historique");
        assertThat(journal("a", "exemple-2015")).isEqualTo(first);
    }

    @Test
    void givesTheSameBytesWhetherTheFormerCampaignWasConsolidatedOrOnlyRead() throws IOException {
        consolidates("exemple-2015", "a");
        consolidates("exemple-2014", "b");
        err.getBuffer().setLength(0);
        consolidates("exemple-2015", "b");

        assertThat(err.toString()).doesNotContain("Historique");
        assertThat(SampleRun.files(folder.resolve("b/exemple-2015")))
                .isEqualTo(SampleRun.files(folder.resolve("a/exemple-2015")));
    }

    @Test
    void aFormerCampaignDoesNotChangeOnceALaterOneIsThere() throws IOException {
        consolidates("exemple-2014", "c");
        assertThat(out.toString()).contains("Historique : aucune campagne antérieure.");

        consolidates("exemple-2015", "d");
        consolidates("exemple-2014", "d");

        assertThat(SampleRun.files(folder.resolve("d/exemple-2014")))
                .isEqualTo(SampleRun.files(folder.resolve("c/exemple-2014")));
    }

    @Test
    void tellsAFormerCampaignItCannotReadAndGoesOn() throws IOException {
        Path other = folder.resolve("entrée");
        Files.createDirectories(other.resolve("2016"));
        Files.createDirectories(other.resolve("2015"));
        Files.createDirectories(other.resolve("notes"));
        Files.copy(input.resolve("poles.csv"), other.resolve("poles.csv"));
        Files.writeString(other.resolve("2015/campagne.csv"), "cle;valeur\nexercice;hier\n", StandardCharsets.UTF_8);

        int code = execute(
                "consolider",
                "2016",
                "--entree",
                other.toString(),
                "--sortie",
                folder.resolve("e").toString());

        assertThat(code).as(err.toString()).isEqualTo(ExitCodes.OK);
        assertThat(out.toString())
                .contains("La campagne antérieure « 2015 » n'entre pas dans l'historique : ", "« hier »")
                .contains("Historique : aucune campagne antérieure.")
                .doesNotContain("notes");
    }

    private void consolidates(String campagne, String output) {
        int code = execute(
                "consolider",
                campagne,
                "--entree",
                input.toString(),
                "--sortie",
                folder.resolve(output).toString());
        assertThat(code).as(err.toString()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    }

    private int execute(String... args) {
        return Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }

    private String journal(String output, String campagne) throws IOException {
        return Files.readString(
                folder.resolve(output).resolve(campagne).resolve("journal.json"), StandardCharsets.UTF_8);
    }
}
