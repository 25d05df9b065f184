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
    Path folder;

    @Test
    void consolidatesTwiceTheCampaignInTheSameHeap() throws Exception {
        Path input = SampleRun.campaign(folder.resolve("entrée"), TWICE);

        consolidates(input, "double", TWICE);

        for (Path late : after(input.resolve(SampleRun.CAMPAGNE), "P%03d.xlsx".formatted(POLES))) {
            Files.delete(late);
        }
        consolidates(input, "simple", POLES);
    }

    /** Five years of ten poles weigh as much as one campaign of fifty. */
    @Test
    void consolidatesACampaignAndItsHistory() throws Exception {
        Path input = SampleRun.years(folder.resolve("entrée"), 10, 5);
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(input, folder.resolve("sortie"), HEAP), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(messages).contains("Reçus             10").contains("Historique : exemple-2014 (", "exemple-2011 (");
    }

    @Test
    void saysSoWhenTheHeapIsTooSmall() throws Exception {
        Path input = SampleRun.campaign(folder.resolve("entrée"), 2);
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(input, folder.resolve("sortie"), "-Xmx14m"), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(messages.toString())
                .contains("La mémoire accordée au programme ne suffit pas.", "→ ")
                .doesNotContain("\tat ");
    }

    private void consolidates(Path input, String output, int poles) throws Exception {
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(input, folder.resolve(output), HEAP), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(messages.toString()).containsPattern("Reçus +" + poles + " ");
        assertThat(folder.resolve(output).resolve(SampleRun.CAMPAGNE).resolve("journal.json"))
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
