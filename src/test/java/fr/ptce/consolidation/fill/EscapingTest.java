package fr.ptce.consolidation.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscapingTest {
    @Test
    void writesTextOfRespondentsAsTextInXml() {
        assertThat(Escaping.XML.write("<script>\"a\" & 'b'"))
                .isEqualTo("&#60;script&#62;&#34;a&#34; &#38; &#39;b&#39;");
    }

    @Test
    void letsOnlyMarkupOfOursThrough() throws TemplateFault {
        Map<String, Object> data = Map.of("ours", new Markup("<b>x</b>"), "theirs", "<b>x</b>");

        String merged = new SafeVelocity().text("$ours $theirs").merge(Escaping.XML.scope(SafeVelocity.scope(data)));

        assertThat(merged).isEqualTo("<b>x</b> &#60;b&#62;x&#60;/b&#62;");
    }

    @Test
    void doesNotEvaluateWhatAValueHolds() throws TemplateFault {
        Map<String, Object> data = Map.of("x", "$y #set($y = 1) ${y}", "y", "secret");

        assertThat(new SafeVelocity().text("$x").merge(Escaping.PLAIN.scope(SafeVelocity.scope(data))))
                .isEqualTo("$y #set($y = 1) ${y}");
    }

    @Test
    void keepsFormulasFromCsvButNotNumbers() {
        assertThat(Escaping.CSV.write("=cmd|'/c calc'!A1")).isEqualTo("'=cmd|'/c calc'!A1");
        assertThat(Escaping.CSV.write("@SUM(1;2)")).isEqualTo("\"'@SUM(1;2)\"");
        assertThat(Escaping.CSV.write("+33 1")).isEqualTo("+33 1");
        assertThat(Escaping.CSV.write("-1,5")).isEqualTo("\"-1,5\"");
        assertThat(Escaping.CSV.write(new BigDecimal("-1.50"))).isEqualTo("-1.50");
        assertThat(Escaping.CSV.write("dit « \"oui\" »")).isEqualTo("\"dit « \"\"oui\"\" »\"");
    }

    @Test
    void marksNothingInMarkdown() {
        assertThat(Escaping.MARKDOWN.write("# Titre\n* [x](y) `z` <b>"))
                .isEqualTo("\\# Titre \\* \\[x\\]\\(y\\) \\`z\\` &#60;b\\>");
        assertThat(Escaping.MARKDOWN.write("sous-préfecture, 38.5 %")).isEqualTo("sous-préfecture, 38.5 %");
    }

    @Test
    void replacesControlAndDirectionCharacters() {
        assertThat(PlainText.of("a\u0000b\u0007c\u202Ed\u2066e\uFFFEf\uE000g\uD800h\u0085"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFD");
        assertThat(PlainText.of("un\r\ndeux\tœuvre 😀")).isEqualTo("un\ndeux\tœuvre 😀");
    }
}
