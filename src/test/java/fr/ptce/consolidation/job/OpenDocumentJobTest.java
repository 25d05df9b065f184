package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.office.OfficeZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An .ods counts as an .xlsx does, and comes back to its pole. */
class OpenDocumentJobTest {
    private static final Path RECEIVED = Path.of("src/test/resources/fr/ptce/consolidation/cas/recus");

    @TempDir
    private Path folder;

    @Test
    void readsAnOdsTracesItAndGivesItBackAnnotated() throws IOException {
        Path input = folder.resolve("input");
        Path campagne = Files.createDirectories(input.resolve("2016"));
        Files.writeString(campagne.resolve("campagne.csv"), "cle;valeur\nexercice;2016\n", StandardCharsets.UTF_8);
        List<String> poles = Files.readAllLines(Path.of("input/poles.csv"), StandardCharsets.UTF_8);
        Files.write(
                input.resolve("poles.csv"),
                poles.stream()
                        .filter(line -> line.contains("pole;") || line.startsWith("P004;") || line.startsWith("P138;"))
                        .toList(),
                StandardCharsets.UTF_8);
        Files.write(campagne.resolve("P004.ods"), doubtful(Files.readAllBytes(RECEIVED.resolve("P004.ods"))));
        Files.copy(RECEIVED.resolve("Reponse P138.msg"), campagne.resolve("Reponse P138.msg"));

        SampleRun.run(input, folder.resolve("output"), "2016");

        Path output = folder.resolve("output/2016");
        assertThat(read(output.resolve("donnees/anomalies.csv")))
                .contains("FDT-APPROXIMATION;bloquante;P004;;P004.ods;2_ANIMATION;D10;")
                .contains("Reponse P138.msg;;;;courriel Outlook (.msg)")
                .doesNotContain("97-2003");
        assertThat(read(output.resolve("donnees/cellules-sans-usage.csv"))
                        + read(output.resolve("donnees/lignage.csv")))
                .contains("P004.ods");
        assertThat(read(output.resolve("donnees/receptions.csv"))).contains("2017-01-01;1;1;");
        assertThat(content(Files.readAllBytes(output.resolve("retours/P004.ods"))))
                .contains("À CORRIGER")
                .contains("environ 2");
        assertThat(output.resolve("retours/P004.xlsx")).doesNotExist();
    }

    /** The answer of 2_ANIMATION D10, 1.5, typed as nobody can count it. */
    private static byte[] doubtful(byte[] ods) {
        Map<String, byte[]> parts = OfficeZip.unpack(ods);
        String content = content(ods);
        int sheet = content.indexOf("table:name=\"2_ANIMATION\"");
        String rest = content.substring(sheet)
                .replaceFirst(
                        "office:value-type=\"float\" office:value=\"1.5\" calcext:value-type=\"float\"><text:p>[^<]*",
                        "office:value-type=\"string\"><text:p>environ 2");
        parts.put("content.xml", (content.substring(0, sheet) + rest).getBytes(StandardCharsets.UTF_8));
        return OfficeZip.pack(parts);
    }

    private static String content(byte[] ods) {
        return new String(OfficeZip.unpack(ods).get("content.xml"), StandardCharsets.UTF_8);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
