package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.store.ReceivedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job makes of one file. */
class SubmissionProcessorTest {
    private static final String FILE = "P116-pole-exemple-116.xlsx";

    @TempDir
    private Path folder;

    @Test
    void refusesAFileThatChangedSinceTheInventory() throws IOException {
        Path input = SampleRun.someOfTheSample(folder.resolve("input"), FILE);
        Definition definition = DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                .getDefinition();
        RunRequest request = new RunRequest(input, folder.resolve("output"), SampleRun.TEMPLATES, "exemple-2015");

        FileOutcome read = new SubmissionProcessor(RunSubjectReader.read(request, definition), pole -> Optional.empty())
                .process(new FileToRead(
                        new ReceivedFile(FILE, "0".repeat(64), 10),
                        input.resolve("exemple-2015").resolve(FILE)));

        assertThat(read).isInstanceOfSatisfying(FileOutcome.Refuse.class, refuse -> assertThat(
                        refuse.refusal().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("FLF-MODIFIE")));
    }
}
