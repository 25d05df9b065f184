package fr.ptce.consolidation.report.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads back what {@link JsonText} wrote: maps, lists, texts, exact numbers, booleans; what is absent is left out. */
public final class JsonReader {
    /** Deeper than any journal; a file that is none must not exhaust the stack. */
    private static final int DEPTH = 50;

    private final String text;
    private int place;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The object of that text, in its own order.
     *
     * @throws IllegalArgumentException when the text is not one JSON object
     */
    public static Map<String, Object> read(String text) {
        JsonReader reader = new JsonReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        Map<String, Object> root = reader.object(0);
        reader.skip();
        if (reader.place < reader.text.length()) {
            throw reader.wrong();
        }
        return root;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        expect('{');
        for (boolean first = true; !ends('}', first); first = false) {
            String name = string();
            expect(':');
            if (!isNull()) {
                map.put(name, value(depth));
            }
        }
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        expect('[');
        for (boolean first = true; !ends(']', first); first = false) {
            if (!isNull()) {
                list.add(value(depth));
            }
        }
        return list;
    }

    private Object value(int depth) {
        skip();
        if (depth > DEPTH || place >= text.length()) {
            throw wrong();
        }
        return switch (text.charAt(place)) {
            case '{' -> object(depth + 1);
            case '[' -> list(depth + 1);
            case '"' -> string();
            case 't', 'f' -> bool();
            default -> number();
        };
    }

    /** Whether the container ends here; else, after a first value, the comma is passed over. */
    private boolean ends(char end, boolean first) {
        skip();
        if (place < text.length() && text.charAt(place) == end) {
            place++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private boolean isNull() {
        skip();
        if (!text.startsWith("null", place)) {
            return false;
        }
        place += 4;
        return true;
    }

    private Boolean bool() {
        boolean yes = text.startsWith("true", place);
        if (!yes && !text.startsWith("false", place)) {
            throw wrong();
        }
        place += yes ? 4 : 5;
        return yes;
    }

    private BigDecimal number() {
        int start = place;
        while (place < text.length() && "+-.0123456789eE".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        try {
            return new BigDecimal(text.substring(start, place));
        } catch (NumberFormatException none) {
            throw wrong();
        }
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (place < text.length() && text.charAt(place) != '"') {
            char c = text.charAt(place++);
            read.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return read.toString();
    }

    private char escaped() {
        if (place >= text.length()) {
            throw wrong();
        }
        char c = text.charAt(place++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        if (place + 4 > text.length()) {
            throw wrong();
        }
        String digits = text.substring(place, place + 4);
        place += 4;
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong();
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private void expect(char c) {
        skip();
        if (place >= text.length() || text.charAt(place) != c) {
            throw wrong();
        }
        place++;
    }

    private void skip() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not the JSON of a journal, at character " + place);
    }
}
