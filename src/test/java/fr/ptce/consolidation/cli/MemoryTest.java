package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heap holds the workbooks being read, never the campaign: what passes with some poles passes with twice as many. */
class MemoryTest {
    /** Room for one campaign of fifty poles, with little to spare: {@code ScaleBenchmark} does thousands in hardly more. */
    private static final String HEAP = "-Xmx64m";

    private static final int POLES = 50;
    private static final int TWICE = 100;

    @TempDir
    Path dossier;

    @Test
    void consolidatesTwiceTheCampaignInTheSameHeap() throws Exception {
        Path entree = SampleRun.campaign(dossier.resolve("entrée"), TWICE);

        consolidates(entree, "double", TWICE);

        for (Path late : after(entree.resolve(SampleRun.CAMPAGNE), "P%03d.xlsx".formatted(POLES))) {
            Files.delete(late);
        }
        consolidates(entree, "simple", POLES);
    }

    /** Five years of ten poles weigh as much as one campaign of fifty. */
    @Test
    void consolidatesACampaignAndItsHistory() throws Exception {
        Path entree = SampleRun.years(dossier.resolve("entrée"), 10, 5);
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(entree, dossier.resolve("sortie"), HEAP), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.ANOMALIES);
        assertThat(messages).contains("Reçus             10").contains("Historique : exemple-2014 (", "exemple-2011 (");
    }

    @Test
    void saysSoWhenTheHeapIsTooSmall() throws Exception {
        Path entree = SampleRun.campaign(dossier.resolve("entrée"), 2);
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(entree, dossier.resolve("sortie"), "-Xmx14m"), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.ENVIRONNEMENT);
        assertThat(messages.toString())
                .contains("La mémoire accordée au programme ne suffit pas.", "→ ")
                .doesNotContain("\tat ");
    }

    private void consolidates(Path entree, String sortie, int poles) throws Exception {
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(entree, dossier.resolve(sortie), HEAP), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.ANOMALIES);
        assertThat(messages.toString()).containsPattern("Reçus +" + poles + " ");
        assertThat(dossier.resolve(sortie).resolve(SampleRun.CAMPAGNE).resolve("journal.json"))
                .exists();
    }

    /** The questionnaires of the poles after that one. */
    private static List<Path> after(Path folder, String last) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("P[0-9]{3}\\.xlsx"))
                    .filter(file -> file.getFileName().toString().compareTo(last) > 0)
                    .toList();
        }
    }
}
