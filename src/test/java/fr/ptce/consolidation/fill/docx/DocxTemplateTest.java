package fr.ptce.consolidation.fill.docx;

import static fr.ptce.consolidation.fill.docx.DocxFile.field;
import static fr.ptce.consolidation.fill.docx.DocxFile.p;
import static fr.ptce.consolidation.fill.docx.DocxFile.row;
import static fr.ptce.consolidation.fill.docx.DocxFile.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.chart.BarChart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTemplateTest {
    private static final Map<String, Object> DATA = Map.of(
            "titre",
            "Un & <deux> $x #set($y) \u202E\u0007\nligne",
            "lignes",
            List.of(Map.of("nom", "A", "n", 1), Map.of("nom", "B", "n", 5)),
            "vide",
            List.of(),
            "chart",
            new BarChart(
                    "Barres",
                    List.of(
                            new BarChart.Bar("Un", Optional.of(new BigDecimal("40.5")), "41 %"),
                            new BarChart.Bar("Deux", Optional.empty(), "s")),
                    BigDecimal.valueOf(100),
                    "0\" %\""),
            "rapport",
            Map.of("titre", "Le titre"));

    @TempDir
    private Path folder;

    @Test
    void fillsFieldsPlainReferencesAndTextsThatWordCut() throws IOException, TemplateException {
        Path out = fill(p(field("$titre")) + p(t("Il y a $lig") + t("nes.get(0).nom") + t(" et rien")), p(t("$titre")));

        assertThat(DocxFile.paragraphs(out, "word/document.xml"))
                .containsExactly("Un & <deux> $x #set($y) \uFFFD\uFFFDligne", "Il y a A et rien");
        assertThat(DocxFile.part(out, "word/document.xml")).contains("<w:br/>");
        assertThat(DocxFile.paragraphs(out, "word/header1.xml"))
                .singleElement()
                .asString()
                .startsWith("Un & <deux>");
    }

    @Test
    void repeatsParagraphsRowsAndWords() throws IOException, TemplateException {
        Path out = fill(
                p(t("#foreach($l in $lignes)")) + p(t("- ") + field("$l.nom")) + p(t("#if($l.n &gt; 3)"))
                        + p(t("grand"))
                        + p(t("#end")) + p(t("#end"))
                        + "<w:tbl>" + row(t("tête"), t("n")) + row(t("#foreach($l in $lignes)"), "")
                        + row(field("$l.nom"), field("$l.n")) + row(t("#end"), "") + "</w:tbl>"
                        + "<w:tbl>"
                        + row(
                                field("@before-row#foreach($l in $lignes)") + field("$l.nom"),
                                field("$l.n") + field("@after-row#end"))
                        + "</w:tbl>"
                        + "<w:tbl>" + row(t("#foreach($l in $vide)")) + row(field("$l.nom")) + row(t("#end"))
                        + "</w:tbl>"
                        + p(field("#foreach($l in $lignes)") + field("$l.nom") + t(" ; ") + field("#end")),
                p(""));

        assertThat(DocxFile.paragraphs(out, "word/document.xml"))
                .containsExactly(
                        "- A", "- B", "grand", "tête", "n", "A", "1", "B", "5", "A", "1", "B", "5", "A ; B ; ");
        assertThat(DocxFile.part(out, "word/document.xml").split("<w:tbl>", -1)).hasSize(3);
    }

    @Test
    void drawsNativeChartsToldInWords() throws IOException, TemplateException {
        Path out = fill(p(field("$chart")), p(""));

        assertThat(DocxFile.part(out, "word/document.xml"))
                .contains("descr=\"Barres. Un\u00A0: 41 % ; Deux\u00A0: s.\"")
                .contains("r:id=\"rIdGraphique1\"");
        assertThat(DocxFile.part(out, "word/charts/graphique1.xml"))
                .contains("<c:pt idx=\"0\"><c:v>40.5</c:v></c:pt>")
                .contains("<c:v>Deux\u00A0: s</c:v>")
                .doesNotContain("externalData");
        assertThat(DocxFile.part(out, "word/_rels/document.xml.rels")).contains("charts/graphique1.xml");
        assertThat(DocxFile.part(out, "[Content_Types].xml")).contains("/word/charts/graphique1.xml");
    }

    @Test
    void refusesAChartInAHeader() {
        assertThatThrownBy(() -> fill(p(""), p(field("$chart"))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("en-tête");
    }

    @Test
    void saysEveryFaultWithItsParagraph() {
        assertThatThrownBy(() -> fill(p(t("bon $titre")) + p(field("$inconnu")) + p(t("$autre")), p(t("$pied"))))
                .isInstanceOfSatisfying(TemplateException.class, wrong -> assertThat(wrong.errors())
                        .containsExactly(
                                "Document, paragraphe 2 « $inconnu »\u00A0: $inconnu est inconnu",
                                "Document, paragraphe 3 « $autre »\u00A0: $autre est inconnu",
                                "En-tête 1, paragraphe 1 « $pied »\u00A0: $pied est inconnu"));
        assertThatThrownBy(() -> fill(p(t("#foreach($l in $lignes)")) + p(t("$l.nom")), p("")))
                .hasMessage("Document, paragraphe 1 « #foreach($l in $lignes) »\u00A0: #foreach ou #if sans #end");
        assertThatThrownBy(() -> fill(p(t("un")) + p(t("#end")), p("")))
                .hasMessage("Document, paragraphe 2 « #end »\u00A0: #end sans #foreach ni #if");
        assertThatThrownBy(() -> fill(p(t("un")) + p(field("$lignes.get(0).absent")), p("")))
                .hasMessageStartingWith("Document, paragraphe 2 « $lignes.get(0).absent »");
    }

    @Test
    void refusesWhatIsNotPlainData() {
        for (String attack : List.of("$titre.class", "$titre.getClass()", "#evaluate($titre)", "$___imageRegistry.x")) {
            assertThatThrownBy(() -> fill(p(t(attack)), p(""))).as(attack).isInstanceOf(TemplateException.class);
        }
    }

    @Test
    void sameBytesTwiceWithATitleAndNoAuthor() throws IOException, TemplateException {
        Path first = fill(p(field("$titre")) + p(field("$chart")), p(""));
        byte[] bytes = Files.readAllBytes(first);

        assertThat(Files.readAllBytes(fill(p(field("$titre")) + p(field("$chart")), p(""))))
                .isEqualTo(bytes);
        assertThat(DocxFile.part(first, "docProps/core.xml"))
                .contains("<dc:title>Le titre</dc:title>")
                .doesNotContain("Jeanne");
        assertThat(DocxFile.part(first, "word/comments.xml"))
                .doesNotContain("Jeanne")
                .doesNotContain("JM");
    }

    @Test
    void refusesAFileThatIsNoDocument() throws IOException {
        Path file = folder.resolve("x.docx");
        Files.writeString(file, "texte", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> DocxTemplate.open(file)).isInstanceOf(IOException.class);
    }

    private Path fill(String body, String header) throws IOException, TemplateException {
        Path template = folder.resolve("modele.docx");
        DocxFile.write(template, body, header);
        Path out = folder.resolve("sortie.docx");
        DocxTemplate.open(template).fill(DATA, out);
        return out;
    }
}
