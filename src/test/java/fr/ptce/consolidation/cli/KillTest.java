package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs killed at any moment, several times in a row: the last one ends with the outputs of an undisturbed run. */
class KillTest {
    private static final Pattern OUTPUT = Pattern.compile("\"([^\"/]+(?:/[^\"]+)?)\": \"([0-9a-f]{64})\"");

    /** Twice before the first file is stored, then at each stage. */
    private static final List<String> STAGES =
            List.of("Inventaire", "Inventaire", "Lecture", "Lecture", "Consolidation", "Calcul", "Publication");

    @TempDir
    Path folder;

    @Test
    void endsWithTheSameOutputsAfterKillsAtEachStage() throws Exception {
        Path input = folder.resolve("entrée");
        Path witness = folder.resolve("témoin");
        Path output = folder.resolve("sortie");
        SampleRun.consolidated(input, witness, 4);
        Random random = new Random(2015);

        ChildProcess.killAfter(ChildProcess.start(input, output), "", 300 + random.nextInt(900));
        for (String stage : STAGES) {
            ChildProcess.killAfter(ChildProcess.start(input, output), stage, random.nextInt(120));
            assertWholeOrAbsent(output);
        }
        StringBuilder messages = new StringBuilder();
        int code = ChildProcess.end(ChildProcess.start(input, output), messages);

        assertThat(code).as(messages.toString()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
        assertThat(outputs(output)).isEqualTo(outputs(witness));
        assertThat(leftovers(output)).isEmpty();
    }

    /** Every file the journal lists has the fingerprint the journal says. */
    private static void assertWholeOrAbsent(Path output) throws IOException {
        Path folder = output.resolve(SampleRun.CAMPAGNE);
        if (!Files.exists(folder)) {
            return;
        }
        String journal = Files.readString(folder.resolve("journal.json"));
        Map<String, String> found = outputs(output);
        found.remove("journal.json");
        Matcher listed = OUTPUT.matcher(journal.substring(journal.lastIndexOf("\"sorties\":")));
        int count = 0;
        while (listed.find()) {
            assertThat(found).containsEntry(listed.group(1), listed.group(2));
            count++;
        }
        assertThat(count).isEqualTo(found.size()).isPositive();
    }

    private static List<Path> leftovers(Path output) throws IOException {
        try (Stream<Path> walk = Files.walk(output)) {
            return walk.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }

    private static Map<String, String> outputs(Path output) throws IOException {
        return SampleRun.files(output.resolve(SampleRun.CAMPAGNE));
    }
}
