package fr.ptce.consolidation.report.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.docx.DocxFile;
import fr.ptce.consolidation.fill.docx.DocxTemplate;
import fr.ptce.consolidation.fill.pdf.PdfConformity;
import fr.ptce.consolidation.fill.pdf.PdfTemplate;
import fr.ptce.consolidation.fill.pdf.PdfText;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexTest {
    private static final Path REPORTS = Path.of("templates/rapports");
    private static final Path PROSE = REPORTS.resolve("prose/annexe-plaidoyer.txt");
    private static final String HOSTILE = "<script>$x</script> #set($y) = Titre @sources ** \u202E\u0000 {{ & ]]> \"'";

    @TempDir
    private Path folder;

    @Test
    void wordAndPdfSayTheSame() throws IOException, TemplateException {
        Map<String, Object> context = annex("42 réponse", fiche("Nous avons ouvert un atelier."));

        String word = word(context);
        String pdf = pdf(context);

        List<String> sentences = sentences(context);
        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(word).contains(sentence);
            assertThat(pdf).contains(sentence);
        });
        assertThat(PdfConformity.faults(folder.resolve("annexe.pdf"))).isEmpty();
    }

    @Test
    void isStillAnAnnexWhenEveryFigureIsMasked() throws IOException, TemplateException {
        Map<String, Object> context = annex("s", List.of());

        String word = word(context);

        assertThat(pdf(context)).contains(sentences(context));
        assertThat(word).contains(sentences(context));
        assertThat(word).doesNotContain("soits").doesNotContain("42").contains("Secretstatistique");
        assertThat(DocxFile.names(folder.resolve("annexe.docx"))).noneMatch(name -> name.contains("charts"));
        assertThat(PdfConformity.faults(folder.resolve("annexe.pdf"))).isEmpty();
    }

    @Test
    void takesNothingOfTheTextsOfRespondentsForItsOwn() throws IOException, TemplateException {
        Map<String, Object> context = annex(HOSTILE, fiche(HOSTILE));

        assertThat(word(context)).contains(bare("<script>$x</script> #set($y)"));
        assertThat(pdf(context)).contains(bare("<script>$x</script> #set($y)"));
        assertThat(PdfConformity.faults(folder.resolve("annexe.pdf"))).isEmpty();
        assertThat(maps(context, "blocs"))
                .filteredOn(block -> Boolean.TRUE.equals(block.get("sources")))
                .hasSize(1);
    }

    @Test
    void printsTheSameTitleInWordAndInThePdfWhateverTheCharacters() throws IOException, TemplateException {
        Map<String, Object> context =
                annex("42 réponse", fiche("Du champ à l’assiette : co\u2011construire 🌱 \u2764\ufe0f"));

        String title = bare("Du champ à l’assiette : co-construire");
        assertThat(word(context)).contains(title).doesNotContain("🌱");
        assertThat(pdf(context)).contains(title).doesNotContain("#").doesNotContain("construire?");
        assertThat(pdf(context)).contains(sentences(context));
    }

    @Test
    void eachFigureLeadsToItsLineOfTheSources() throws IOException, TemplateException {
        Map<String, Object> context = annex("42 réponse", List.of());

        Set<Object> anchors =
                maps(context, "sources").stream().map(line -> line.get("ancre")).collect(Collectors.toSet());
        List<Map<?, ?>> cited = maps(context, "blocs").stream()
                .flatMap(block -> list(block, "morceaux").stream())
                .filter(piece -> Boolean.TRUE.equals(piece.get("cite")))
                .toList();
        assertThat(cited).hasSizeGreaterThan(30).allSatisfy(piece -> assertThat(anchors)
                .contains(piece.get("ancre")));
        assertThat(anchors).hasSameSizeAs(maps(context, "sources"));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdfFile(context)))) {
            long links = 0;
            for (var page : document.getPages()) {
                links += page.getAnnotations().size();
            }
            assertThat(links).isGreaterThanOrEqualTo(cited.size());
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(6);
        }
    }

    @Test
    void tellsTheWrongLinesOfTheProse() throws IOException {
        assertFault("= Titre\n\ndu texte $I99.oui\n", "prose.txt, ligne 3\u00A0: $I99.oui est inconnu");
        assertFault("@graphique I99 : Titre\n", "prose.txt, ligne 1\u00A0: l'indicateur « I99 » est inconnu");
        assertFault(
                "#if(false)\nrien\n#end\n@tableau I05(peut_etre) : T\n",
                "prose.txt, ligne 4\u00A0: « peut_etre » n'est pas une réponse de l'indicateur I05");
        assertFault("@photo I05\n", "prose.txt, ligne 1\u00A0: @photo est inconnu");
        assertFault("un\n$I05.nom_faux\n", "prose.txt, ligne 2");
    }

    private void assertFault(String prose, String fault) throws IOException {
        Path file = folder.resolve("prose.txt");
        Files.writeString(file, prose, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Annex.of(context(), file, figures("42 réponse"), List.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(fault);
    }

    private static Map<String, Object> annex(String value, List<Testimony> fiches)
            throws IOException, TemplateException {
        return Annex.of(context(), PROSE, figures(value), fiches);
    }

    private static List<Testimony> fiche(String words) {
        return List.of(new Testimony("Pôle " + words, words, List.of("m1"), Map.of("Résultats", "« " + words + " »")));
    }

    private static Map<String, Object> context() {
        return Map.of(
                "selection", Map.of("criteres", "Les plus complets."),
                "rapport", Map.of("titre", "Annexe"),
                "campagne",
                        Map.of(
                                "exercice",
                                2015,
                                "exemple",
                                true,
                                "mention",
                                "Données fictives",
                                "diffusion",
                                "s : secret"));
    }

    /** Every figure the prose asks for, « s » or about 42. */
    private static CitedIndicators figures(String value) throws IOException {
        Map<String, Set<String>> asked = new TreeMap<>();
        String prose = Files.readString(PROSE, StandardCharsets.UTF_8);
        Pattern.compile("\\$(I\\d+[ab]?)\\.(\\w+)").matcher(prose).results().forEach(one -> asked.computeIfAbsent(
                        one.group(1), id -> new LinkedHashSet<>())
                .add(one.group(2)));
        Pattern.compile("(I\\d+[ab]?)(?:\\(([^)]*)\\))?[,\\s]")
                .matcher(prose)
                .results()
                .forEach(one -> asked.computeIfAbsent(one.group(1), id -> new LinkedHashSet<>())
                        .addAll(
                                one.group(2) == null
                                        ? List.of("un")
                                        : List.of(one.group(2).split(",\\s*", -1))));
        List<Figure> figures = new ArrayList<>();
        asked.forEach((id, codes) -> figures.addAll(figures(id, codes, value)));
        return new CitedIndicators(figures, List.of());
    }

    private static List<Figure> figures(String id, Set<String> codes, String value) {
        List<Figure> figures = new ArrayList<>();
        for (String code : codes) {
            Figure figure = figure(id, code, value + " " + code, String.valueOf(40 + figures.size() % 10));
            figures.add(value.equals(Figure.SECRECY) ? figure.masked("A", true) : figure.published());
        }
        return figures;
    }

    private static Figure figure(String id, String code, String label, String value) {
        return new Figure(
                id,
                "Titre de " + id,
                code.equals("ensemble") ? "" : code,
                label,
                "",
                "",
                Optional.of(new BigDecimal(value)),
                new FigureUnit("%"),
                Optional.of(BigDecimal.valueOf(42)),
                Optional.of(BigDecimal.valueOf(100)),
                "base de " + id,
                100,
                Figure.INTERNAL,
                Figure.PUBLISHED);
    }

    /** Every text of the blocks, without spaces: they are cut differently. */
    private static List<String> sentences(Map<String, Object> context) {
        List<String> sentences = new ArrayList<>();
        for (Map<?, ?> block : maps(context, "blocs")) {
            List<Map<?, ?>> pieces = list(block, "morceaux");
            sentences.add(bare(
                    pieces.isEmpty()
                            ? String.valueOf(block.get("texte"))
                            : pieces.stream()
                                    .map(piece -> "" + piece.get("texte") + piece.get("etiquette")
                                            + (piece.get("suite") == null ? "" : piece.get("suite")))
                                    .collect(Collectors.joining())));
            sentences.add(bare(String.valueOf(block.get("source"))));
            for (Map<?, ?> line : list(block, "lignes")) {
                List.of("libelle", "valeur", "n", "base", "texte")
                        .forEach(key -> sentences.add(bare(line.get(key) == null ? "" : "" + line.get(key))));
            }
        }
        sentences.removeIf(sentence -> sentence.isEmpty() || sentence.equals("Sources"));
        return sentences;
    }

    private String word(Map<String, Object> context) throws IOException, TemplateException {
        Path out = folder.resolve("annexe.docx");
        DocxTemplate.open(REPORTS.resolve("annexe-plaidoyer.docx")).fill(context, out);
        return bare(String.join("", DocxFile.paragraphs(out, "word/document.xml")));
    }

    private Path pdfFile(Map<String, Object> context) throws IOException, TemplateException {
        Path out = folder.resolve("annexe.pdf");
        PdfTemplate.open(REPORTS.resolve("annexe-plaidoyer.html")).fill(context, out);
        return out;
    }

    private String pdf(Map<String, Object> context) throws IOException, TemplateException {
        return bare(PdfText.of(pdfFile(context)));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private static List<Map<?, ?>> maps(Map<String, Object> context, String key) {
        return list((Map<?, ?>) Objects.requireNonNull(context.get("annexe")), key);
    }

    private static List<Map<?, ?>> list(Map<?, ?> map, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(map.get(key))).forEach(one -> maps.add((Map<?, ?>) one));
        return maps;
    }
}
