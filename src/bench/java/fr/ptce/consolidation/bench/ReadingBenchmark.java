package fr.ptce.consolidation.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.office.read.XlsxReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Reads every {@code .xlsx} directly in a folder, its bytes already in memory, three ways in one run and on one thread:
 * our reader, POI's user model, and a bare pass that inflates every part and tokenises those that are XML without looking
 * at them. The two readers add up all typed values of all cells, and must agree before anything is timed.
 *
 * <p>One command, from the root of the project:
 *
 * <pre>mvn -q -Pbench -DskipTests test-compile exec:exec</pre>
 *
 * <p>The folder is {@code input/exemple-2015}; {@code -Dbench.dossier=…} takes another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReadingBenchmark {
    private static final String FOLDER = "bench.dossier";

    private final XlsxReader reader = new XlsxReader(XlsxLimits.defaults(), System::nanoTime, sheet -> false);
    private final InputFactoryImpl factory = new InputFactoryImpl();
    private final byte[] buffer = new byte[64 * 1024 * 1024];
    private final Inflater inflater = new Inflater(true);
    private List<byte[]> files = List.of();
    private List<Packed> parts = List.of();

    /** One part as the zip packs it. */
    private record Packed(byte[] bytes, boolean xml) {}

    /** Runs the three benchmarks, then prints the two ratios. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getName())
                        .jvmArgsAppend("-D" + FOLDER + "=" + folder())
                        .build())
                .run();
        double ours = score(results, "ours");
        System.out.printf(
                Locale.ROOT,
                "%nOur reader is %.1f times as fast as POI's user model and %.2f times as fast as the bare inflate +"
                        + " StAX pass (targets: at least 15 and 0.6).%n",
                score(results, "poiUserModel") / ours,
                score(results, "barePass") / ours);
    }

    /** Loads the files, and checks that both readers find the same values in them. */
    @Setup
    public void load() throws IOException {
        List<byte[]> loaded = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of(folder()))) {
            for (Path path : paths.sorted().toList()) {
                if (path.toString().endsWith(".xlsx")
                        && !path.getFileName().toString().startsWith("~$")) {
                    loaded.add(Files.readAllBytes(path));
                }
            }
        }
        files = loaded.stream()
                .filter(bytes -> reader.read(bytes) instanceof XlsxReading.Read)
                .toList();
        if (files.isEmpty() || files.size() < loaded.size() / 2) {
            throw new IllegalStateException(
                    "only " + files.size() + " of " + loaded.size() + " workbooks of " + folder() + " can be read");
        }
        parts = new ArrayList<>();
        for (byte[] bytes : files) {
            addParts(bytes);
        }
        double ours = ours();
        double poi = poiUserModel();
        if (Math.abs(ours - poi) > Math.abs(poi) * 1e-12) {
            throw new IllegalStateException("the readers disagree: " + ours + " and " + poi);
        }
    }

    private void addParts(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getMethod() == ZipArchiveEntry.DEFLATED) {
                    boolean xml =
                            entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                    parts.add(new Packed(zip.getRawInputStream(entry).readAllBytes(), xml));
                }
            }
        }
    }

    /** Our reader, all its guards up. */
    @Benchmark
    public double ours() {
        double sum = 0;
        for (byte[] bytes : files) {
            if (reader.read(bytes) instanceof XlsxReading.Read read) {
                for (fr.ptce.consolidation.office.read.Sheet sheet :
                        read.workbook().sheets()) {
                    sum += sum(sheet);
                }
            }
        }
        return sum;
    }

    private static double sum(fr.ptce.consolidation.office.read.Sheet sheet) {
        double sum = 0;
        for (fr.ptce.consolidation.office.read.Row row : sheet.rows()) {
            for (fr.ptce.consolidation.office.read.Cell cell : row.cells()) {
                sum += switch (cell.type()) {
                    case NUMBER -> Double.parseDouble(cell.text());
                    case TEXT -> cell.text().hashCode();
                    case DATE -> cell.text().substring(0, 10).hashCode();
                    case BOOLEAN -> cell.text().equals("true") ? 1 : 0;
                    case ERROR, NO_VALUE, UNREADABLE -> 0;
                };
            }
        }
        return sum;
    }

    /** POI's user model on the same bytes. */
    @Benchmark
    public double poiUserModel() throws IOException {
        double sum = 0;
        for (byte[] bytes : files) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            sum += value(cell);
                        }
                    }
                }
            }
        }
        return sum;
    }

    private static double value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue()
                                .toLocalDate()
                                .toString()
                                .hashCode()
                        : cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue().hashCode();
            case BOOLEAN -> cell.getBooleanCellValue() ? 1 : 0;
            default -> 0;
        };
    }

    /** The floor: every part inflated, every XML part tokenised, nothing understood. */
    @Benchmark
    public long barePass() throws DataFormatException, XMLStreamException {
        long tokens = 0;
        for (Packed part : parts) {
            inflater.reset();
            inflater.setInput(part.bytes());
            int length = inflater.inflate(buffer);
            if (part.xml()) {
                tokens += tokenise(length);
            }
        }
        return tokens;
    }

    private long tokenise(int length) throws XMLStreamException {
        long tokens = 0;
        XMLStreamReader xml = factory.createXMLStreamReader(new Stax2ByteArraySource(buffer, 0, length));
        while (xml.hasNext()) {
            tokens += xml.next() == XMLStreamConstants.CHARACTERS ? xml.getTextLength() : 1;
        }
        xml.close();
        return tokens;
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }

    private static String folder() {
        return System.getProperty(FOLDER, "input/exemple-2015");
    }
}
