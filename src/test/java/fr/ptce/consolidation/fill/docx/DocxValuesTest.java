package fr.ptce.consolidation.fill.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxValuesTest {
    private static final String OPEN = "<w:t xml:space=\"preserve\">";

    @Test
    void writesEachCharacterAsWordHoldsIt() {
        Map<String, String> expected = Map.of(
                "<a>&\"'",
                "&#60;a&#62;&#38;&#34;&#39;",
                "a\tb",
                "a</w:t><w:tab/>" + OPEN + "b",
                "a\nb",
                "a</w:t><w:br/>" + OPEN + "b",
                "a\r\nb\rc",
                "a</w:t><w:br/>" + OPEN + "b</w:t><w:br/>" + OPEN + "c",
                "_x0041_",
                "_x0041_",
                "\u0007\uD83D\uFFFE",
                "\uFFFD\uFFFD\uFFFD");

        expected.forEach(
                (typed, xml) -> assertThat(new DocxValues().write(typed)).isEqualTo(xml));
    }
}
