package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A directive that a cell holds alone, and that therefore speaks of rows, of columns or of the sheet.
 *
 * @param argument what stands between the parentheses; empty for #else, #end and #fin
 */
record Directive(Kind kind, String argument) {
    enum Kind {
        FOREACH(true),
        IF(true),
        ELSEIF(true),
        ELSE(false),
        END(false),
        SET(true),
        /** One sheet per item. */
        FEUILLES(true),
        /** One column per item, up to {@link #FIN}. */
        COLONNES(true),
        FIN(false),
        COMMENT(false);

        private final boolean argued;

        Kind(boolean argued) {
            this.argued = argued;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String WORDS = Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.COMMENT)
            .map(Kind::word)
            .collect(Collectors.joining("|"));
    private static final Pattern NAME = Pattern.compile("#(?:\\{(" + WORDS + ")\\}|(" + WORDS + ")\\b)");

    /** The markers a text is made of; none when it holds anything else. */
    static List<Directive> parse(String text) {
        if (text.indexOf('#') < 0) {
            return List.of();
        }
        List<Directive> markers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (text.startsWith("##", at)) {
                markers.add(new Directive(Kind.COMMENT, ""));
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
            if (kind.argued) {
                int open = skipSpaces(text, at);
                int close = closing(text, open);
                if (close < 0) {
                    return List.of();
                }
                argument = text.substring(open + 1, close);
                at = close + 1;
            }
            markers.add(new Directive(kind, argument));
        }
        return markers;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    String name() {
        return "#" + kind.word();
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
