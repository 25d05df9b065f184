package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    @TempDir
    Path output;

    @Test
    void showsNothingBeforeTheEnd() throws IOException {
        Publication publication = new Publication(output, "2016");
        Files.writeString(publication.begin().resolve("journal.json"), "{}");

        assertThat(output.resolve("2016")).doesNotExist();
    }

    @Test
    void replacesThePreviousSetWhole() throws IOException {
        publish("journal.json", "ancien", Set.of());
        publish("synthese.xlsx", "nouveau", Set.of("journal.json"));

        assertThat(output.resolve("2016/synthese.xlsx")).hasContent("nouveau");
        assertThat(output.resolve("2016/journal.json")).doesNotExist();
        assertThat(output).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void keepsTheFilesItDidNotWrite() throws IOException {
        publish("journal.json", "un", Set.of());
        Files.createDirectories(output.resolve("2016/modeles"));
        Files.writeString(output.resolve("2016/modeles/P001.xlsx"), "classeur");
        Files.writeString(output.resolve("2016/notes.txt"), "à moi");

        publish("journal.json", "deux", Set.of("journal.json"));

        assertThat(output.resolve("2016/modeles/P001.xlsx")).hasContent("classeur");
        assertThat(output.resolve("2016/notes.txt")).hasContent("à moi");
        assertThat(output.resolve("2016/journal.json")).hasContent("deux");
    }

    @Test
    void forgetsWhatAKilledRunWasWriting() throws IOException {
        publish("journal.json", "bon", Set.of());
        Files.writeString(new Publication(output, "2016").begin().resolve("journal.json"), "à moitié écr");

        Path folder = new Publication(output, "2016").begin();

        assertThat(folder).isEmptyDirectory();
        assertThat(output.resolve("2016/journal.json")).hasContent("bon");
    }

    @Test
    void completesTheSwapOfARunKilledBetweenTheTwoRenames() throws IOException {
        Files.createDirectories(output.resolve(".2016.ancien.part"));
        Files.writeString(output.resolve(".2016.ancien.part/journal.json"), "ancien");
        Files.createDirectories(output.resolve("2016.part"));
        Files.writeString(output.resolve("2016.part/journal.json"), "nouveau");

        new Publication(output, "2016").begin();

        assertThat(output.resolve("2016/journal.json")).hasContent("nouveau");
        assertThat(output.resolve(".2016.ancien.part")).doesNotExist();
    }

    private void publish(String name, String content, Set<String> previous) throws IOException {
        Publication publication = new Publication(output, "2016");
        Files.writeString(publication.begin().resolve(name), content);
        publication.publish(previous);
    }
}
