package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.SampleRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ptce consolider}, or another command, in a Java machine of its own, which a test may kill or starve. */
final class ChildProcess {
    /** Who writes XML: the JDK, as in the program, though the class path of the tests has another. */
    private static final String XML = "javax.xml.transform.TransformerFactory";

    private ChildProcess() {}

    /** Starts it; its messages come by {@link Process#getInputStream}. */
    static Process start(Path input, Path output, String... options) throws IOException {
        return start(SampleRun.TEMPLATES, input, output, options);
    }

    /** The same, with other templates. */
    static Process start(Path templates, Path input, Path output, String... options) throws IOException {
        return run(
                List.of(options),
                List.of(
                        "consolider",
                        "--entree",
                        input.toString(),
                        "--sortie",
                        output.toString(),
                        "--modeles",
                        templates.toString()));
    }

    /** Starts another command, with options of the Java machine. */
    static Process run(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        Optional.ofNullable(System.getProperty(XML)).ifPresent(jdk -> command.add("-D" + XML + "=" + jdk));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Ptce.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Lets it end and gives its exit code; the text of a failure is that of its messages. */
    static int end(Process process, StringBuilder messages) throws IOException, InterruptedException {
        messages.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return process.waitFor();
    }

    /** Kills it as {@code kill -9} does, so long after it says that. */
    static void killAfter(Process process, String said, long millis) throws IOException, InterruptedException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.isEmpty() ? null : lines.readLine();
            while (line != null && !line.contains(said)) {
                line = lines.readLine();
            }
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            process.waitFor();
        }
    }
}
