package fr.ptce.consolidation.bench;

import fr.ptce.consolidation.cli.Main;
import fr.ptce.consolidation.fill.xlsx.LargeFilling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.FileUtils;

/**
 * What the tests show by doubling, at full size: a campaign of thousands of poles and five years of forty poles, each in a heap of
 * 96 MB, then 300,000 rows in one of 256 MB. Prints how long each takes; stops at the first that does not pass.
 *
 * <p>One pole in 25 has a structure that sends its own form. The step that joins them is timed by itself, with the forms and
 * without, for a quarter of the poles and for all: four times the poles take about four times as long, forms or not.
 *
 * <pre>mvn -q -Pbench -DskipTests test-compile exec:exec -Dbench.classe=ScaleBenchmark -Dbench.poles=2000</pre>
 */
public final class ScaleBenchmark {
    private static final String HEAP = "-Xmx96m";
    private static final int ROWS = 300_000;

    /** The exit code of a campaign that has findings, as every fictitious one has. */
    private static final int FINDINGS = 1;

    private ScaleBenchmark() {}

    /** What the run itself kept of its step, in its base. */
    private static final String STEP = """
            SELECT DATEDIFF('MILLISECOND', start_time, end_time)
            FROM batch_step_execution
            WHERE step_name = 'consolider'""";

    /** Runs them all. */
    public static void main(String[] args) throws Exception {
        String poles = System.getProperty("bench.poles", "2000");
        Path folder = Files.createTempDirectory("bench");
        try {
            String quarter = Integer.toString(Math.max(1, Integer.parseInt(poles) / 4));
            joins(folder.resolve("quart"), quarter + " poles");
            consolidates(folder.resolve("campagne"), poles + " poles", "--poles", poles);
            joins(folder.resolve("campagne"), poles + " poles");
            consolidates(folder.resolve("annees"), "40 poles, 5 years", "--poles", "40", "--annees", "5");
            long start = System.nanoTime();
            LargeFilling.prove(folder, ROWS, "-Xmx256m");
            print(ROWS + " rows, -Xmx256m", start);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void consolidates(Path folder, String what, String... size) throws Exception {
        writes(folder, size);
        long start = System.nanoTime();
        consolidates(folder, folder.resolve("output"));
        print(what + ", " + HEAP, start);
    }

    private static void writes(Path folder, String... size) throws Exception {
        Path input = Files.createDirectories(folder.resolve("input"));
        List<String> write = new ArrayList<>(List.of("exemple", "--graine", "7", "--dossier", input.toString()));
        write.addAll(List.of(size));
        run("-Xmx1g", write, 0);
    }

    private static void consolidates(Path folder, Path output) throws Exception {
        String input = folder.resolve("input").toString();
        run(HEAP, List.of("consolider", "exemple-2015", "--entree", input, "--sortie", output + ""), FINDINGS);
    }

    /** Prints how long the consolidation itself takes, with the forms of structures and without. */
    private static void joins(Path folder, String what) throws Exception {
        if (!Files.exists(folder)) {
            writes(folder, "--poles", what.substring(0, what.indexOf(' ')));
            consolidates(folder, folder.resolve("output"));
        }
        long with = step(folder.resolve("output"));
        FileUtils.deleteDirectory(
                folder.resolve("input/exemple-2015/structures").toFile());
        consolidates(folder, folder.resolve("sans"));
        long without = step(folder.resolve("sans"));
        System.out.printf(
                Locale.ROOT, "%n%s, the consolidation itself: %d ms with forms, %d ms without%n", what, with, without);
    }

    private static long step(Path output) throws SQLException {
        String base = "jdbc:h2:file:" + output.resolve(".base/ptce").toAbsolutePath()
                + ";IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(base, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STEP)) {
            rows.next();
            return rows.getLong(1);
        }
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
