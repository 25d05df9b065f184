package fr.ptce.consolidation.bench;

import fr.ptce.consolidation.cli.Main;
import fr.ptce.consolidation.fill.xlsx.LargeFilling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;

/**
 * What the tests show by doubling, at full size: a campaign of thousands of poles and five years of forty poles, each in a heap of
 * 96 MB, then 300,000 rows in one of 256 MB. Prints how long each takes; stops at the first that does not pass.
 *
 * <pre>mvn -q -Pbench -DskipTests test-compile exec:exec -Dbench.classe=ScaleBenchmark -Dbench.poles=2000</pre>
 */
public final class ScaleBenchmark {
    private static final String HEAP = "-Xmx96m";
    private static final int ROWS = 300_000;

    /** The exit code of a campaign that has findings, as every fictitious one has. */
    private static final int FINDINGS = 1;

    private ScaleBenchmark() {}

    /** Runs the three. */
    public static void main(String[] args) throws Exception {
        String poles = System.getProperty("bench.poles", "2000");
        Path folder = Files.createTempDirectory("bench");
        try {
            consolidates(folder.resolve("campagne"), poles + " poles", "--poles", poles);
            consolidates(folder.resolve("annees"), "40 poles, 5 years", "--poles", "40", "--annees", "5");
            long start = System.nanoTime();
            LargeFilling.prove(folder, ROWS, "-Xmx256m");
            print(ROWS + " rows, -Xmx256m", start);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void consolidates(Path folder, String what, String... size) throws Exception {
        Path input = Files.createDirectories(folder.resolve("input"));
        List<String> write = new ArrayList<>(List.of("exemple", "--graine", "7", "--dossier", input.toString()));
        write.addAll(List.of(size));
        run("-Xmx1g", write, 0);
        long start = System.nanoTime();
        Path output = folder.resolve("output");
        run(HEAP, List.of("consolider", "exemple-2015", "--entree", input + "", "--sortie", output + ""), FINDINGS);
        print(what + ", " + HEAP, start);
    }

    private static void run(String heap, List<String> arguments, int expected)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(heap, "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != expected) {
            throw new IllegalStateException(arguments + " ended with " + code);
        }
    }

    private static void print(String what, long start) {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        System.out.printf(Locale.ROOT, "%n%s: %d s%n", what, seconds);
    }
}
