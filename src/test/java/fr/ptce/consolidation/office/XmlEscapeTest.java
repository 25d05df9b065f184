package fr.ptce.consolidation.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.w3c.dom.Element;

/** One line per kind of character: how each place of an office file holds it. */
class XmlEscapeTest {
    private static final String SEEN = "\uFFFD";

    private static Stream<Arguments> characters() {
        return Stream.of(
                row("plain", "été 😀", "été 😀", "été 😀", "été 😀", "été 😀"),
                row("markup", "<a>&", "&lt;a&gt;&amp;", "&lt;a&gt;&amp;", "&#60;a&#62;&#38;", "&lt;a&gt;&amp;"),
                row("double quote", "\"", "\"", "&quot;", "&#34;", "\""),
                row("apostrophe", "l'été", "l'été", "l'été", "l&#39;été", "l'été"),
                row("end of a CDATA section", "]]>", "]]&gt;", "]]&gt;", "]]&#62;", "]]&gt;"),
                row("tab", "a\tb", "a\tb", "a&#9;b", "a\tb", "a\tb"),
                row("line feed", "a\nb", "a\nb", "a&#10;b", "a\nb", "a\nb"),
                row("carriage return", "a\rb", "a&#13;b", "a&#13;b", "a&#13;b", "a_x000D_b"),
                row("line end of Windows", "a\r\nb", "a&#13;\nb", "a&#13;&#10;b", "a&#13;\nb", "a_x000D_\nb"),
                row("bell", "a\u0007b", "a" + SEEN + "b", "a" + SEEN + "b", "a" + SEEN + "b", "a_x0007_b"),
                row("null", "\u0000", SEEN, SEEN, SEEN, "_x0000_"),
                row(
                        "delete and next line",
                        "\u007F\u0085",
                        "\u007F\u0085",
                        "\u007F\u0085",
                        "\u007F\u0085",
                        "\u007F\u0085"),
                row("what looks like an escape", "_x0041_", "_x0041_", "_x0041_", "_x0041_", "_x005F_x0041_"),
                row(
                        "two of them",
                        "_x000d_x000D_",
                        "_x000d_x000D_",
                        "_x000d_x000D_",
                        "_x000d_x000D_",
                        "_x005F_x000d_x005F_x000D_"),
                row(
                        "one that an escape would end",
                        "_x0041\u0007",
                        "_x0041" + SEEN,
                        "_x0041" + SEEN,
                        "_x0041" + SEEN,
                        "_x005F_x0041_x0007_"),
                row(
                        "what only resembles one",
                        "_x41_ _X0041_ _x00G1_ _x0041",
                        "_x41_ _X0041_ _x00G1_ _x0041",
                        "_x41_ _X0041_ _x00G1_ _x0041",
                        "_x41_ _X0041_ _x00G1_ _x0041",
                        "_x41_ _X0041_ _x00G1_ _x0041"),
                row(
                        "high surrogate alone",
                        "a\uD83D.",
                        "a" + SEEN + ".",
                        "a" + SEEN + ".",
                        "a" + SEEN + ".",
                        "a" + SEEN + "."),
                row("low surrogate alone", "\uDE00a", SEEN + "a", SEEN + "a", SEEN + "a", SEEN + "a"),
                row("surrogates in disorder", "\uDE00\uD83D", SEEN + SEEN, SEEN + SEEN, SEEN + SEEN, SEEN + SEEN),
                row(
                        "a pair after half a pair",
                        "\uD83D\uD83D\uDE00",
                        SEEN + "😀",
                        SEEN + "😀",
                        SEEN + "😀",
                        SEEN + "😀"),
                row("no characters", "\uFFFE\uFFFF", SEEN + SEEN, SEEN + SEEN, SEEN + SEEN, SEEN + SEEN));
    }

    private static Arguments row(
            String what, String typed, String text, String attribute, String anywhere, String cell) {
        return Arguments.of(what, typed, text, attribute, anywhere, cell);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("characters")
    void writesEachCharacterInTheWayOfItsPlace(
            String what, String typed, String text, String attribute, String anywhere, String cell) {
        assertThat(XmlEscape.text(typed)).isEqualTo(text);
        assertThat(XmlEscape.attribute(typed)).isEqualTo(attribute);
        assertThat(XmlEscape.anywhere(typed)).isEqualTo(anywhere);
        assertThat(XmlEscape.cell(typed)).isEqualTo(cell);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("characters")
    void isReadBackAsTyped(String what, String typed, String text, String attribute, String anywhere, String cell)
            throws Exception {
        Element read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(("<r a=\"" + attribute + "\" b='" + anywhere.replaceAll("[\n\t]", " ")
                                + "'><t>" + text + "</t><w>" + anywhere + "</w><c>" + cell + "</c></r>")
                        .getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        String seen = text.contains(SEEN) ? XmlEscape.unescape(text) : typed;

        assertThat(read.getAttribute("a")).isEqualTo(seen);
        assertThat(read.getAttribute("b")).isEqualTo(seen.replaceAll("[\n\t]", " "));
        assertThat(read.getElementsByTagName("t").item(0).getTextContent()).isEqualTo(seen);
        assertThat(read.getElementsByTagName("w").item(0).getTextContent()).isEqualTo(seen);
        String inCell = read.getElementsByTagName("c").item(0).getTextContent();
        assertThat(XmlEscape.uncellText(inCell)).isEqualTo(cell.contains(SEEN) ? seen : typed);
        CTRst string = CTRst.Factory.newInstance();
        string.setT(inCell);
        assertThat(new XSSFRichTextString(string).getString()).isEqualTo(cell.contains(SEEN) ? seen : typed);
    }

    @Test
    void readsReferencesOnceAndLeavesTheUnknownOnes() {
        assertThat(XmlEscape.unescape("&lt;&gt;&quot;&apos;&amp;")).isEqualTo("<>\"'&");
        assertThat(XmlEscape.unescape("&#233;&#xE9;&#x1F600;")).isEqualTo("éé😀");
        assertThat(XmlEscape.unescape("&amp;lt;&#38;lt;&amp;#233;")).isEqualTo("&lt;&lt;&#233;");
        assertThat(XmlEscape.unescape("&eacute; & &#x110000; $1 \\")).isEqualTo("&eacute; & &#x110000; $1 \\");
    }
}
