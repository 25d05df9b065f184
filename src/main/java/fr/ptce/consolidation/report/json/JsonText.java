package fr.ptce.consolidation.report.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain maps, lists, texts, numbers, booleans and absent values as JSON (RFC 8259), in their own order. */
public final class JsonText {
    private static final String MARGIN = "  ";

    /** What a page takes for markup. */
    private static final String MARKS = "<>&'";

    private final StringBuilder out = new StringBuilder();
    private final boolean compact;

    private JsonText(boolean compact) {
        this.compact = compact;
    }

    /** Indented for people. */
    public static String of(Object value) {
        JsonText json = new JsonText(false);
        json.write(value, "\n");
        return json.out.append('\n').toString();
    }

    /**
     * On one line, to stand in a {@code script} element of a page: no text of a respondent, {@code </script>} included, can
     * end the element or open another.
     */
    public static String forScript(Object value) {
        JsonText json = new JsonText(true);
        json.write(value, "");
        return json.out.toString();
    }

    private void write(@Nullable Object value, String line) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, line);
        } else if (value instanceof Collection<?> list) {
            writeList(list, line);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            writeText(text);
        } else {
            throw new IllegalArgumentException("no plain data: " + value.getClass());
        }
    }

    private void writeMap(Map<?, ?> map, String line) {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(line).append(compact ? "" : MARGIN);
            writeText(String.valueOf(entry.getKey()));
            out.append(compact ? ":" : ": ");
            write(entry.getValue(), compact ? "" : line + MARGIN);
            out.append(entries.hasNext() ? "," : line);
        }
        out.append('}');
    }

    private void writeList(Collection<?> list, String line) {
        out.append('[');
        Iterator<?> values = list.iterator();
        while (values.hasNext()) {
            out.append(line).append(compact ? "" : MARGIN);
            write(values.next(), compact ? "" : line + MARGIN);
            out.append(values.hasNext() ? "," : line);
        }
        out.append(']');
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (isHidden(c) || isLone(text, i) || (compact && MARKS.indexOf(c) >= 0)) {
                out.append('\\').append('u').append(hex(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Control characters, and the two separators that JavaScript takes for line ends. */
    private static boolean isHidden(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** Half of a character, which UTF-8 cannot write. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
