package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    void writesTheSameForms(@TempDir Path forms) throws Exception {
        for (String kind : List.of("pole", "structure")) {
            List<String> command = List.of(
                    "modele", SampleRun.CAMPAGNE, "--formulaire", kind, "--entree", input.toString(), "--sortie");
            doesHere(with(command, forms));
            does(with(command, elsewhere));
        }

        Map<String, String> written = SampleRun.files(forms.resolve(SampleRun.CAMPAGNE));
        assertThat(written).hasSizeGreaterThanOrEqualTo(8);
        assertThat(SampleRun.files(elsewhere.resolve(SampleRun.CAMPAGNE))).isEqualTo(written);
    }

    @Test
    void writesTheSameFormForACollectionOnTheWeb(@TempDir Path forms) throws Exception {
        List<String> command = List.of("definition", "--xlsform");
        doesHere(with(command, forms.resolve("odk.xlsx")));
        does(with(command, elsewhere.resolve("odk.xlsx")));

        assertThat(elsewhere.resolve("odk.xlsx")).hasSameBinaryContentAs(forms.resolve("odk.xlsx"));
    }

    @Test
    void writesTheSameOutputs() throws Exception {
        does("consolider", "--entree", input.toString(), "--sortie", elsewhere.toString());

        assertThat(SampleRun.files(elsewhere.resolve(SampleRun.CAMPAGNE)))
                .hasSizeGreaterThan(20)
                .isEqualTo(SampleRun.files(output.resolve(SampleRun.CAMPAGNE)));
    }

    private static String[] with(List<String> command, Path last) {
        return Stream.concat(command.stream(), Stream.of(last.toString())).toArray(String[]::new);
    }

    private static void doesHere(String... arguments) {
        StringWriter messages = new StringWriter();
        int code = Ptce.commandLine(new PrintWriter(messages, true), new PrintWriter(messages, true))
                .execute(withTemplates(arguments));
        assertThat(code).as(messages.toString()).isEqualTo(ExitCodes.OK);
    }

    private static void does(String... arguments) throws Exception {
        StringBuilder messages = new StringBuilder();
        int code = ChildProcess.end(ChildProcess.run(ELSEWHERE, List.of(withTemplates(arguments))), messages);
        assertThat(code).as(messages.toString()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    }

    private static String[] withTemplates(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--modeles", SampleRun.TEMPLATES.toString()))
                .toArray(String[]::new);
    }
}
