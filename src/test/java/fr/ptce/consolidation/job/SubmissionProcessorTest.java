package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.store.ReceivedFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job makes of one file. */
class SubmissionProcessorTest {
    private static final String FICHIER = "P116-pole-exemple-116.xlsx";

    @TempDir
    private Path folder;

    @Test
    void refusesAFileThatChangedSinceTheInventory() throws IOException {
        Path entree = SampleRun.someOfTheSample(folder.resolve("input"), FICHIER);
        Definition definition = DefinitionReader.read(SampleRun.MODELES.resolve("questionnaire"))
                .getDefinition();
        RunRequest request = new RunRequest(entree, folder.resolve("output"), SampleRun.MODELES, "exemple-2015");

        FileOutcome read = new SubmissionProcessor(RunSubjectReader.read(request, definition))
                .process(new FileToRead(
                        new ReceivedFile(FICHIER, "0".repeat(64), 10),
                        entree.resolve("exemple-2015").resolve(FICHIER)));

        assertThat(read).isInstanceOfSatisfying(FileOutcome.Refuse.class, refuse -> assertThat(
                        refuse.refus().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("FLF-MODIFIE")));
    }
}
