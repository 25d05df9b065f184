package fr.ptce.consolidation.fill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.chart.BarChart;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTemplateTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>$titre</title>
            <meta name="subject" content="$titre"/>
            <style>body { font-family: 'Liberation Sans' }
            @page { @bottom-right { content: "page " counter(page) " / " counter(pages); font-family: 'Liberation Sans' } }</style>
            <bookmarks><bookmark name="$titre" href="#t"/></bookmarks></head>
            <body><h1 id="t">$titre</h1><p>$texte <a href="#t" title="Vers le titre">titre</a></p>$chart
            <table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>$texte</td></tr></tbody></table></body></html>
            """;

    private static final Map<String, Object> HOSTILE = Map.of(
            "titre",
            "Titre <script>alert(1)</script> & $x",
            "texte",
            "=cmd #set($y) ${z} \u202Eabc\u0007 <img src=\"http://example.invalid/x\"/> \u05D0\u4E2D 😀",
            "chart",
            new BarChart(
                    "Barres < & >",
                    List.of(
                            new BarChart.Bar("Un </text><script>", Optional.of(new BigDecimal("40")), "40 %"),
                            new BarChart.Bar("Deux", Optional.empty(), "s")),
                    BigDecimal.valueOf(100),
                    "0"));

    @TempDir
    private Path folder;

    @Test
    void isArchivableAndAccessibleWhateverTheTexts() throws IOException, TemplateException {
        Path out = fill(PAGE, "out.pdf");

        assertThat(PdfConformity.faults(out)).isEmpty();
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Titre <script>alert(1)</script> & $x")
                    .contains("=cmd #set($y) ${z}")
                    .contains("page 1 / 1");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void printsNoSignNobodyWrote() throws IOException, TemplateException {
        Path out = fill(PAGE, "out.pdf");

        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replace("#set", ""))
                    .doesNotContain("#");
        }
        assertThat(PdfTemplate.printable("co\u2011construire 🌱")).isEqualTo("co-construire");
        assertThat(PdfTemplate.printable("🌱 Du champ 🌱 à l’assiette")).isEqualTo("Du champ à l’assiette");
        assertThat(PdfTemplate.printable("𝐟in \u4E2D 3\ufe0f\u20e3 ✔\ufe0f")).isEqualTo("fin ? 3");
        assertThat(PdfTemplate.printable("« 1\u202F234 € » – œuvre…")).isEqualTo("« 1\u202F234 € » – œuvre…");
    }

    @Test
    void sameBytesTwice() throws IOException, TemplateException {
        assertThat(fill(PAGE, "a.pdf")).hasSameBinaryContentAs(fill(PAGE, "b.pdf"));
    }

    @Test
    void bearsItsOwnColourProfileWhateverJavaMakesOfIt() throws IOException, TemplateException {
        try (PDDocument document = Loader.loadPDF(fill(PAGE, "a.pdf").toFile());
                InputStream own = Objects.requireNonNull(PdfTemplate.class.getResourceAsStream("srgb.icc"))) {
            COSStream profile =
                    document.getDocumentCatalog().getOutputIntents().get(0).getDestOutputIntent();

            assertThat(profile.createInputStream()).hasSameContentAs(own);
        }
    }

    @Test
    void theCheckerFindsFaultsWhereThereAreSome() throws IOException {
        Path plain = folder.resolve("plain.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain.toFile());
        }

        assertThat(PdfConformity.faults(plain)).anyMatch(fault -> fault.contains("PDFUA") || fault.contains("ua"));
    }

    @Test
    void saysThatThePageIsNotWellFormed() {
        assertThatThrownBy(() -> fill("<html lang=\"fr\"><body>\n<p>ouvert</body></html>", "out.pdf"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("page.html")
                .hasMessageContaining("XHTML");
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test
    void readsNothingButTheTemplate() throws IOException, TemplateException {
        Files.writeString(folder.resolve("secret.txt"), "secret", StandardCharsets.UTF_8);
        String uri = folder.resolve("secret.txt").toUri().toString();
        Path out = fill(
                PAGE.replace(
                        "</body>",
                        "<img alt=\"x\" src=\"" + uri + "\"/><object alt=\"y\" data=\"" + uri + "\"/></body>"),
                "out.pdf");

        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("secret");
        }
    }

    private Path fill(String page, String name) throws IOException, TemplateException {
        Path template = folder.resolve("page.html");
        Files.writeString(template, page, StandardCharsets.UTF_8);
        Path out = folder.resolve(name);
        PdfTemplate.open(template).fill(HOSTILE, out);
        return out;
    }
}
