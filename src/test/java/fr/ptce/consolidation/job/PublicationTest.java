package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    /** Where the system can exchange two folders; elsewhere two renames leave an instant without a folder. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void showsAWholeSetToWhoReadsWithoutPause() throws Exception {
        publish("journal.json", "0", Set.of());
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<Integer> last = reader.submit(() -> {
            int seen = 0;
            while (!over.get()) {
                seen = Integer.parseInt(Files.readString(output.resolve("2016/journal.json")));
            }
            return seen;
        });

        for (int run = 1; run <= 200; run++) {
            Publication publication = new Publication(output, "2016");
            Files.writeString(publication.begin().resolve("journal.json"), Integer.toString(run));
            publication.publish(Set.of("journal.json"));
        }
        over.set(true);
        reader.shutdown();

        assertThat(last.get()).isPositive();
    }

    @Test
    void keepsTheBlankWorkbooksWrittenWhileItPublishes() throws IOException {
        publish("journal.json", "un", Set.of());
        Files.createDirectories(output.resolve("2016/modeles"));
        Publication publication = new Publication(output, "2016");
        Path folder = publication.begin();
        Files.createDirectories(folder.resolve("modeles"));
        Files.writeString(output.resolve("2016/modeles/P001.xlsx"), "classeur");

        publication.publish(Set.of("journal.json"));

        assertThat(output.resolve("2016/modeles/P001.xlsx")).hasContent("classeur");
    }

    private void publish(String name, String content, Set<String> previous) throws IOException {
        Publication publication = new Publication(output, "2016");
        Files.writeString(publication.begin().resolve(name), content);
        publication.publish(previous);
        publication.forgetPrevious();
    }
}
