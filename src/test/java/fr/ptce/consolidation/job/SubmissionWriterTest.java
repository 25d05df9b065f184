package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.store.CheckedSubmission;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;

/** A chunk of files of which the base cannot hold one. */
class SubmissionWriterTest {
    private static final String FIRST = "P116-pole-exemple-116.xlsx";
    private static final String SECOND = "P160-pole-exemple-160.xlsx";

    @TempDir
    private Path folder;

    private RunRequest request;
    private Definition definition;
    private RunSubject subject;

    @BeforeEach
    void readsTheCampaign() throws IOException {
        Path input = SampleRun.someOfTheSample(folder.resolve("input"), FIRST);
        definition = DefinitionReader.read(SampleRun.TEMPLATES.resolve("questionnaire"))
                .getDefinition();
        request = new RunRequest(input, folder.resolve("output"), SampleRun.TEMPLATES, SampleRun.CAMPAGNE);
        subject = RunSubjectReader.read(request, definition);
    }

    @Test
    void refusesByNameTheFileTheBaseCannotHoldAndStoresTheOthers() throws IOException {
        try (Store store = Store.open(folder.resolve("base/ptce"), definition)) {
            SubmissionWriter writer = writer(store);

            Chunk<FileOutcome> files = new Chunk<>(List.of(beyond(), read()));

            store.transaction(() -> writer.write(files));

            assertThat(store.rows().texts("SELECT fichier || ' ' || etat FROM depot ORDER BY fichier"))
                    .containsExactly(FIRST + " valide", SECOND + " refuse");
            assertThat(store.rows().texts("SELECT code FROM anomalie WHERE fichier = ?", SECOND))
                    .containsExactly("FLF-INTERNE");
        }
    }

    @Test
    void stopsWithTheBaseWhenItIsLost() throws IOException {
        Store store = Store.open(folder.resolve("base/ptce"), definition);
        SubmissionWriter writer = writer(store);
        FileOutcome outcome = read();
        store.close();

        assertThatThrownBy(() -> writer.write(new Chunk<>(List.of(outcome))))
                .satisfies(failure -> assertThat(Store.isOwedToContent((RuntimeException) failure))
                        .isFalse());
    }

    private SubmissionWriter writer(Store store) {
        return new SubmissionWriter(new RunContext(
                request, SampleRun.SILENT, subject, store, new Publication(request.output(), SampleRun.CAMPAGNE)));
    }

    private FileOutcome read() throws IOException {
        return new SubmissionProcessor(subject, pole -> Optional.empty())
                .process(Inbox.list(request.campagneFolder()).stream()
                        .map(file ->
                                new FileToRead(file, request.campagneFolder().resolve(file.fichier())))
                        .findFirst()
                        .orElseThrow());
    }

    /** The same questionnaire under another name, whose structures all stand twice on one row: the base has a key for each. */
    private FileOutcome beyond() throws IOException {
        CheckedSubmission sound = ((FileOutcome.Accepted) read()).depot();
        List<StructureRow> twice = new ArrayList<>(sound.submission().structures());
        twice.addAll(sound.submission().structures());
        Submission read = sound.submission();
        Submission renamed =
                new Submission(SECOND, "0".repeat(64), read.identity(), read.pole(), twice, read.findings());
        return new FileOutcome.Accepted(new CheckedSubmission(
                sound.campagne(),
                sound.empreinte(),
                sound.taille(),
                renamed,
                sound.findings(),
                sound.requis(),
                sound.requisRepondus(),
                sound.outOfScope(),
                sound.corrections(),
                sound.removals(),
                sound.handled(),
                sound.contacts()));
    }
}
