package fr.ptce.consolidation.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directive that a cell holds alone, and that therefore speaks of rows.
 *
 * @param argument what stands between the parentheses; empty for #else and #end
 */
record Marker(Kind kind, String argument) {
    enum Kind {
        FOREACH,
        IF,
        ELSEIF,
        ELSE,
        END,
        SET,
        COMMENT
    }

    private static final Pattern NAME =
            Pattern.compile("#(?:\\{(foreach|if|elseif|else|end|set)\\}|(foreach|if|elseif|else|end|set)\\b)");

    /** The markers a text is made of; none when it holds anything else. */
    static List<Marker> parse(String text) {
        List<Marker> markers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (text.startsWith("##", at)) {
                markers.add(new Marker(Kind.COMMENT, ""));
                return markers;
            }
            Matcher name = NAME.matcher(text).region(at, text.length());
            if (!name.lookingAt()) {
                return List.of();
            }
            String word = name.group(1) == null ? name.group(2) : name.group(1);
            Kind kind = Kind.valueOf(word.toUpperCase(Locale.ROOT));
            at = name.end();
            String argument = "";
            if (kind != Kind.ELSE && kind != Kind.END) {
                int open = skipSpaces(text, at);
                int close = closing(text, open);
                if (close < 0) {
                    return List.of();
                }
                argument = text.substring(open + 1, close);
                at = close + 1;
            }
            markers.add(new Marker(kind, argument));
        }
        return markers;
    }

    boolean opens() {
        return kind == Kind.FOREACH || kind == Kind.IF;
    }

    String name() {
        return "#" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Index of the parenthesis that closes the one at an index, -1 when there is none. */
    private static int closing(String text, int open) {
        if (open >= text.length() || text.charAt(open) != '(') {
            return -1;
        }
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
