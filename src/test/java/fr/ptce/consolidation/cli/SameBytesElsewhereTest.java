package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All the program writes (the sample, the forms, the data files, the workbooks, the letters, the annexes, the dashboard) has the same
 * bytes on a machine of another language and another time zone, from its first instant.
 */
class SameBytesElsewhereTest {
    private static final List<String> ELSEWHERE =
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=America/Anchorage");

    @TempDir
    static Path here;

    @TempDir
    Path elsewhere;

    private static Path input;
    private static Path output;

    @BeforeAll
    static void consolidatesHere() throws IOException {
        input = here.resolve("entrée");
        output = here.resolve("sortie");
        SampleRun.consolidated(input, output, 4);
    }

    @Test
    void writesTheSameSample() throws Exception {
        does("exemple", "--poles", "4", "--graine", "7", "--dossier", elsewhere.toString());

        assertThat(SampleRun.files(elsewhere)).isEqualTo(SampleRun.files(input));
    }

    @Test
    void writesTheSameForms(@TempDir Path blank) throws Exception {
        List<String> command = List.of("modele", SampleRun.CAMPAGNE, "--entree", input.toString(), "--sortie");
        StringWriter messages = new StringWriter();
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(blank.toString(), "--modeles", SampleRun.TEMPLATES.toString()));
        int code = Ptce.commandLine(new PrintWriter(messages, true), new PrintWriter(messages, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.OK);

        List<String> same = new ArrayList<>(command);
        same.add(elsewhere.toString());
        does(same.toArray(String[]::new));

        Map<String, String> forms = SampleRun.files(blank.resolve(SampleRun.CAMPAGNE));
        assertThat(forms).hasSizeGreaterThanOrEqualTo(4);
        assertThat(SampleRun.files(elsewhere.resolve(SampleRun.CAMPAGNE))).isEqualTo(forms);
    }

    @Test
    void writesTheSameOutputs() throws Exception {
        does("consolider", "--entree", input.toString(), "--sortie", elsewhere.toString());

        assertThat(SampleRun.files(elsewhere.resolve(SampleRun.CAMPAGNE)))
                .hasSizeGreaterThan(20)
                .isEqualTo(SampleRun.files(output.resolve(SampleRun.CAMPAGNE)));
    }

    private static void does(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--modeles", SampleRun.TEMPLATES.toString()));
        StringBuilder messages = new StringBuilder();
        int code = ChildProcess.end(ChildProcess.run(ELSEWHERE, all), messages);
        assertThat(code).as(messages.toString()).isIn(ExitCodes.OK, ExitCodes.ANOMALIES);
    }
}
