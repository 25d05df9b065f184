package fr.ptce.consolidation.fill.xlsx;

import java.util.regex.Pattern;

/** Makes any text fit to stand in a cell: what respondents type arrives as text, whole, and breaks nothing. */
final class CellText {
    private static final int MAX = 32_767;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String FORMULA_STARTS = "=+-@";

    private CellText() {}

    /** Replaces what XML cannot hold, keeps one kind of line break, cuts with an ellipsis what no cell can hold. */
    static String clean(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String fitting = lines.length() > MAX ? lines.substring(0, MAX - 1) + "…" : lines;
        StringBuilder legal = new StringBuilder(fitting.length());
        for (int i = 0; i < fitting.length(); i++) {
            char c = fitting.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < fitting.length()
                    && Character.isLowSurrogate(fitting.charAt(i + 1));
            if (pair) {
                legal.append(c).append(fitting.charAt(++i));
            } else {
                legal.append(isLegal(c) ? c : REPLACEMENT);
            }
        }
        return legal.toString();
    }

    private static boolean isLegal(char c) {
        return (c >= ' ' || c == '\n' || c == '\t') && !Character.isSurrogate(c) && c < '\uFFFE';
    }

    /** Cells read {@code _x0041_} as the letter A: a text that really holds it must say so. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    }

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
