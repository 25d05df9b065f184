package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.ptce.consolidation.report.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a pole types, or a file forges, the run ends and every output is what its name says. */
class NastyTextJobTest {
    private static final List<String> QUESTIONS = List.of("2", "3", "4", "5", "6", "8");

    @TempDir
    private static Path folder;

    private static Path outputs = Path.of("");
    private static RunReport report;

    @BeforeAll
    static void consolidatesPolesThatTypeAnything() throws IOException {
        Path input = SampleRun.campaign(folder.resolve("input"), 2);
        Path campagne = input.resolve(SampleRun.CAMPAGNE);
        Path first = campagne.resolve("P001.xlsx");
        Path second = campagne.resolve("P002.xlsx");
        Files.write(first, spoiled(first, "[DF]", "", ".{1,2}"));
        Files.write(second, spoiled(second, "F", "", "[BC]"));
        Files.copy(
                second,
                campagne.resolve(
                        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u202E" + "n".repeat(180) + ".xlsx"));
        report = SampleRun.run(input, folder.resolve("output"));
        outputs = folder.resolve("output").resolve(SampleRun.CAMPAGNE);
    }

    private static byte[] spoiled(Path workbook, String answers, String style, String structures) throws IOException {
        Map<String, byte[]> parts = unzip(Files.readAllBytes(workbook));
        int first = 0;
        for (String sheet : QUESTIONS) {
            spoil(parts, sheet, answers, style, first += 11);
        }
        spoil(parts, "7", structures, " s=\"20\"", 3);
        return Damage.zip(parts);
    }

    private static void spoil(Map<String, byte[]> parts, String sheet, String columns, String style, int first) {
        parts.computeIfPresent("xl/worksheets/sheet" + sheet + ".xml", (name, bytes) -> NastyText.fill(
                        new String(bytes, StandardCharsets.UTF_8), columns, style, first)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsBothAndLeavesNothingOut() {
        assertThat(report.refuses()).isEmpty();
        assertThat(outputs.resolve("retours/P001.xlsx")).exists();
        assertThat(report.hasBlockingFindings()).isTrue();
    }

    @Test
    void writesEveryTextInValidUtf8() throws IOException {
        int texts = 0;
        for (Path file : files()) {
            if (file.toString().matches(".*\\.(csv|json|html|md|txt|svg)")) {
                assertText(file.toString(), Files.readAllBytes(file));
                texts++;
            }
        }
        assertThat(texts).isGreaterThan(20);
    }

    @Test
    void writesJsonThatIsRead() throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(".json")) {
                String text = Files.readString(file);
                assertThatCode(() -> JsonReader.read(text)).as(file.toString()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void writesDocumentsWhosePartsAreWellFormed() throws Exception {
        int parts = 0;
        for (Path file : files()) {
            if (file.toString().matches(".*\\.(xlsx|docx)")) {
                for (Map.Entry<String, byte[]> part :
                        unzip(Files.readAllBytes(file)).entrySet()) {
                    if (part.getKey().matches(".*\\.(xml|rels|vml)")) {
                        assertWellFormed(file + "!" + part.getKey(), part.getValue());
                        parts++;
                    }
                }
            } else if (file.toString().endsWith(".svg")) {
                assertWellFormed(file.toString(), Files.readAllBytes(file));
            } else if (file.toString().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                    assertThat(pdf.getNumberOfPages()).as(file.toString()).isPositive();
                }
            }
        }
        assertThat(parts).isGreaterThan(50);
    }

    @Test
    void saysWhichCharactersItReplaced() throws IOException {
        String findings = Files.readString(outputs.resolve("donnees/anomalies.csv"));

        assertThat(findings).contains("FDT-CARACTERE;", "a\uFFFDb");
    }

    private static void assertText(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            assertThat(text.chars().filter(NastyTextJobTest::isIllegal).count())
                    .as(name)
                    .isZero();
        } catch (CharacterCodingException e) {
            throw new AssertionError(name, e);
        }
    }

    private static boolean isIllegal(int c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c >= 0xFFFE;
    }

    private static void assertWellFormed(String name, byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        assertThatCode(() -> factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)))
                .as(name)
                .doesNotThrowAnyException();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(outputs)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
