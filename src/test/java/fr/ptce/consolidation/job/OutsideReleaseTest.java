package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.Registry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code diffusion/}, read as somebody outside the network would, tools in hand. */
class OutsideReleaseTest {
    @TempDir
    static Path output;

    @TempDir
    Path trap;

    private static Path diffusion;
    private static OutsideReading regard;
    private static List<Map<String, String>> figures;

    @BeforeAll
    static void consolidatesTheSample() throws IOException {
        Path results = SampleRun.sample(output);
        diffusion = results.resolve("diffusion");
        figures = CsvFile.read(results.resolve("donnees").resolve("indicateurs.csv"));
        Set<String> contacts = new HashSet<>(Set.of("Contact exemple"));
        for (ExpectedPole pole : Registry.read(Path.of("input", "poles.csv")).poles()) {
            contacts.add(pole.contact());
            contacts.add(pole.courriel());
        }
        regard = new OutsideReading(figures, contacts);
    }

    @Test
    void findsNothingInWhatLeavesTheNetwork() throws IOException {
        Map<String, String> texts = DocumentContents.of(diffusion);

        assertThat(texts).hasSizeGreaterThan(4).containsKey("donnees/indicateurs.csv");
        assertThat(regard.read(texts)).isEmpty();
    }

    @Test
    void namesNoFileReceivedAndNoCellOfIt() throws IOException {
        DocumentContents.of(diffusion).forEach((place, text) -> assertThat(text)
                .as(place)
                .doesNotContain(".xlsx", "6_STRUCTURES", "bloquante reste", "ptce.mv.db")
                .doesNotContainPattern("\\bP\\d{3}-\\d{2}\\b"));
    }

    @Test
    void masksEachFigureInEachFormatItTries() {
        assertThat(figures.stream().filter(figure -> "A".equals(figure.get("statut"))))
                .isNotEmpty();
        assertThat(regard.read(Map.of("a", "Action sociale : 1 % des structures")))
                .isNotEmpty();
        assertThat(regard.read(Map.of("a", "Action sociale\u00a01,07\u202f%"))).isNotEmpty();
        assertThat(regard.read(Map.of("a", "Action sociale (2 sur 187)"))).isNotEmpty();
        assertThat(regard.read(Map.of("a", "Action sociale : s\nFormation : 3 %")))
                .isEmpty();
    }

    @Test
    void findsWhatAWorkbookHides() throws IOException {
        write(
                "classeur.xlsx",
                Map.of(
                        "xl/sharedStrings.xml", "<sst><si><t>Contact exemple 04</t></si></sst>",
                        "xl/workbook.xml",
                                "<workbook><sheets><sheet name=\"x\" state=\"veryHidden\"/></sheets></workbook>",
                        "xl/comments1.xml", "<comments><comment><t>a@b.example</t></comment></comments>",
                        "xl/charts/chart1.xml", "<c:pt><c:v>Action sociale 1,1 %</c:v></c:pt>",
                        "docProps/core.xml",
                                "<cp:coreProperties><dc:creator>Jeanne Martin</dc:creator></cp:coreProperties>",
                        "customXml/item1.xml", "<a path=\"" + System.getProperty("user.dir") + "/x\"/>"));

        assertThat(regard.read(DocumentContents.of(trap)))
                .anyMatch(found -> found.contains("sharedStrings.xml : « Contact exemple"))
                .anyMatch(found -> found.contains("feuille cachée"))
                .anyMatch(found -> found.contains("courriel a@b.example"))
                .anyMatch(found -> found.contains("chart1.xml : Action sociale dit dans"))
                .anyMatch(found -> found.contains("core.xml!balises : nom d’auteur"))
                .anyMatch(found -> found.contains("item1.xml!attributs"));
    }

    @Test
    void findsWhatAPdfCarries() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Contact exemple 12");
            document.getDocumentInformation().setSubject("x@y.example");
            document.save(trap.resolve("annexe.pdf").toFile());
        }

        assertThat(regard.read(DocumentContents.of(trap)))
                .anyMatch(found -> found.contains("annexe.pdf!objets : « Contact exemple »"))
                .anyMatch(found -> found.contains("courriel x@y.example"));
    }

    private void write(String name, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(trap.resolve(name), bytes.toByteArray());
    }
}
