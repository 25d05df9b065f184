package fr.ptce.consolidation.bench;

import fr.ptce.consolidation.fill.xlsx.XlsxTemplate;
import fr.ptce.consolidation.fill.xlsx.XlsxTemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Fills a summary of 20 sheets, one of them a table of 3,000 rows, and, in the same run and on one thread, has POI open the filled workbook
 * and save it: what any program that touches it through POI pays before it does anything.
 *
 * <pre>mvn -q -Pbench -DskipTests test-compile exec:exec -Dbench.classe=FillingBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FillingBenchmark {
    private static final int SHEETS = 20;
    private static final int ROWS = 160;
    private static final int LONG_TABLE = 3_000;
    private static final int COLUMNS = 8;

    private Path folder = Path.of(".");
    private Path template = Path.of(".");
    private Path filled = Path.of(".");
    private Map<String, Object> data = Map.of();

    /** Runs both, then prints the ratio. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(FillingBenchmark.class.getName())
                        .build())
                .run();
        System.out.printf(
                Locale.ROOT,
                "%nFilling takes %.2f times as long as POI opening and saving the result (target: at most 2).%n",
                score(results, "fill") / score(results, "poiOpenAndSave"));
    }

    /** Writes the template and fills it once. */
    @Setup
    public void prepare() throws IOException, XlsxTemplateException {
        folder = Files.createTempDirectory("bench");
        template = folder.resolve("modele.xlsx");
        filled = folder.resolve("rempli.xlsx");
        data = Map.of("lignes", lines(ROWS), "longue", lines(LONG_TABLE));
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(template)) {
            for (int i = 0; i < SHEETS; i++) {
                sheet(book.createSheet("Feuille " + (i + 1)), i == SHEETS - 1 ? "$longue" : "$lignes");
            }
            book.write(out);
        }
        XlsxTemplate.open(template).fill(data, filled);
    }

    private static List<Map<String, Object>> lines(int count) {
        List<Map<String, Object>> lines = new ArrayList<>();
        IntStream.range(0, count).forEach(number -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("nom", "Pôle exemple " + number);
            for (int c = 0; c < COLUMNS; c++) {
                line.put("c" + c, c % 2 == 0 ? (Object) (number * 7 % 1000 / 10.0) : "texte " + number % 40);
            }
            lines.add(line);
        });
        return lines;
    }

    private static void sheet(XSSFSheet sheet, String list) {
        sheet.createRow(0).createCell(0).setCellValue("Synthèse");
        sheet.createRow(1).createCell(0).setCellValue("#foreach($l in " + list + ")");
        Row row = sheet.createRow(2);
        row.createCell(0).setCellValue("$l.nom");
        for (int c = 0; c < COLUMNS; c++) {
            row.createCell(c + 1).setCellValue("$l.c" + c);
        }
        row.createCell(COLUMNS + 1).setCellFormula("B3/B$5");
        sheet.createRow(3).createCell(0).setCellValue("#end");
        Row total = sheet.createRow(4);
        total.createCell(0).setCellValue("Total");
        total.createCell(1).setCellFormula("SUM(B3)");
    }

    /** Ours, from the template on the disk to the workbook on the disk, every formula computed. */
    @Benchmark
    public long fill() throws IOException, XlsxTemplateException {
        Path out = folder.resolve("encore.xlsx");
        XlsxTemplate.open(template).fill(data, out);
        return Files.size(out);
    }

    /** POI's user model: opens the filled workbook and saves it, nothing else. */
    @Benchmark
    public long poiOpenAndSave() throws IOException {
        Path out = folder.resolve("poi.xlsx");
        try (InputStream in = Files.newInputStream(filled);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream stream = Files.newOutputStream(out)) {
            workbook.write(stream);
        }
        return Files.size(out);
    }

    /** Takes the files away. */
    @TearDown
    public void clean() throws IOException {
        for (String name : List.of("modele.xlsx", "rempli.xlsx", "encore.xlsx", "poi.xlsx")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
