package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heap holds the workbooks being read, never the campaign. */
class MemoryTest {
    private static final int POLES = 150;

    @TempDir
    Path dossier;

    @Test
    void consolidatesACampaignLargerThanItsHeap() throws Exception {
        Path entree = SampleRun.campaign(dossier.resolve("entrée"), POLES);
        Path sortie = dossier.resolve("sortie");
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(entree, sortie, "-Xmx96m"), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.ANOMALIES);
        assertThat(messages).contains("Reçus            " + POLES);
        assertThat(sortie.resolve(SampleRun.CAMPAGNE).resolve("journal.json")).exists();
    }

    /** Five years of forty poles weigh more than the heap of one campaign of them. */
    @Test
    void consolidatesACampaignAndItsHistory() throws Exception {
        Path entree = SampleRun.years(dossier.resolve("entrée"), 40, 5);
        StringBuilder messages = new StringBuilder();

        int code = ChildProcess.end(ChildProcess.start(entree, dossier.resolve("sortie"), "-Xmx96m"), messages);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.ANOMALIES);
        assertThat(messages).contains("Reçus             40").contains("Historique : exemple-2014 (", "exemple-2011 (");
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
}
