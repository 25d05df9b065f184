package fr.ptce.consolidation.fill;

import fr.ptce.consolidation.office.XmlEscape;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/**
 * How a value is written in the output. What decides is the type of the value, never the name of the reference: all but {@link Markup}
 * is respondents' text.
 */
@FunctionalInterface
public interface Escaping {
    /** As it is, control characters aside. */
    Escaping PLAIN = Escaping::plain;

    /** For XML, XHTML and HTML, in an element or in a quoted attribute; numeric references only, which need no declaration. */
    Escaping XML = value -> value instanceof Drawing drawing ? drawing.svg().text() : XmlEscape.anywhere(plain(value));

    /** For Markdown, which also takes HTML. */
    Escaping MARKDOWN = value -> markdown(plain(value));

    /** For one cell of a CSV file whose separator is a semicolon; the author of the template writes no quotes. */
    Escaping CSV = value -> value instanceof Number ? plain(value) : quoted(unformulated(plain(value)));

    /**
     * Writes a value.
     *
     * @param value of the context, never null
     */
    String write(Object value);

    /**
     * A scope whose references are written that way.
     *
     * @param scope the data
     * @return a scope upon the other
     */
    default VelocityContext scope(VelocityContext scope) {
        VelocityContext escaped = new VelocityContext(scope);
        ReferenceInsertionEventHandler handler = (context, reference, value) ->
                value == null ? null : value instanceof Markup ? value.toString() : write(value);
        EventCartridge cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler(handler);
        escaped.attachEventCartridge(cartridge);
        return escaped;
    }

    private static String plain(Object value) {
        return PlainText.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    private static String markdown(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '&') {
                escaped.append("&#").append((int) c).append(';');
            } else if (c == '\n') {
                escaped.append(' ');
            } else {
                escaped.append("\\`*_{}[]()#+-.!|>~$:=@".indexOf(c) >= 0 && isMark(text, i) ? "\\" : "")
                        .append(c);
            }
        }
        return escaped.toString();
    }

    /** A dot or a dash between two figures or letters marks nothing: « 38.5 », « sous-préfecture » stay readable. */
    private static boolean isMark(String text, int i) {
        boolean inside = i > 0
                && i < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
        return !inside || "-.".indexOf(text.charAt(i)) < 0;
    }

    /**
     * The text, led by an apostrophe when a spreadsheet would take it for a formula; a number never is, even typed as text.
     *
     * @param text anything
     */
    static String unformulated(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula && !Numeral.PATTERN.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == ',');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** What a spreadsheet reads as a number. */
    final class Numeral {
        private static final Pattern PATTERN = Pattern.compile("[+-]?\\d[\\d  \\u00a0\\u202f]*([.,]\\d+)?");

        private Numeral() {}
    }
}
