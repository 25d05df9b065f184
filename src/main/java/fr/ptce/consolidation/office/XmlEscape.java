package fr.ptce.consolidation.office;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in XML, and back. Each place of an office file has its own way, so that a reader finds again what was typed:
 *
 * <ul>
 *   <li>{@link #text}: between two tags. A carriage return is written by its number, for a parser reads a bare one as a
 *       line feed.
 *   <li>{@link #attribute}: between two double quotes. Tabs and line ends are written by their number, for a parser reads
 *       bare ones as spaces.
 *   <li>{@link #anywhere}: in either, also between apostrophes, and in HTML that is not XML.
 *   <li>{@link #cell}: in the {@code t} or {@code v} of a workbook, where {@code _x000D_} stands for a character: all
 *       control characters but tab and line feed are written that way, and a text that looks like it says so.
 * </ul>
 *
 * <p>What no XML can hold, be it written by its number (control characters outside of cells, half of a pair of surrogates,
 * U+FFFE, U+FFFF), becomes U+FFFD: it is seen, and no reader refuses the file. Dropping it would join two words; writing it
 * would make the file unreadable.
 */
public final class XmlEscape {
    /** Stands for what XML cannot hold. */
    public static final char REPLACEMENT = '\uFFFD';

    /** Characters that {@code _x000D_} takes for one. */
    public static final int CELL_ESCAPE = 7;

    private static final String UNDERSCORE = "_x005F_";
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|quot|apos|amp));");

    private XmlEscape() {}

    /** A text between two tags. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text, false);
        return out.toString();
    }

    /** A text between the double quotes of an attribute. */
    public static String attribute(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text, true);
        return out.toString();
    }

    /** Adds a text, for whoever writes a whole part. */
    public static void append(StringBuilder out, String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(legal(text, i));
            }
        }
    }

    /**
     * A text in an element or in an attribute, whatever its quotes; numeric references only, which need no declaration.
     * Tabs and line feeds stay: they are white space in an attribute, and shown by none.
     */
    public static String anywhere(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<', '>', '&', '"', '\'', '\r' ->
                    out.append("&#").append((int) c).append(';');
                case '\n', '\t' -> out.append(c);
                default -> out.append(legal(text, i));
            }
        }
        return out.toString();
    }

    /** A text in the {@code t} of a cell or of a note, or in the {@code v} of a formula that gives a text. */
    public static String cell(String text) {
        return text(cellText(text));
    }

    /** The same before {@link #text}, for whoever builds a tree that escapes its own texts. */
    public static String cellText(String text) {
        if (!hasCellEscape(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCellControl(c)) {
                out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else if (c == '_' && looksLikeEscape(text, i)) {
                out.append(UNDERSCORE);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean hasCellEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCellControl(c) || (c == '_' && i + 1 < text.length() && text.charAt(i + 1) == 'x')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCellControl(char c) {
        return c < ' ' && c != '\n' && c != '\t';
    }

    /** Whether what is written from there would be read as one character: the last underscore may be that of an escape. */
    private static boolean looksLikeEscape(String text, int at) {
        int last = at + CELL_ESCAPE - 1;
        if (last >= text.length() || text.charAt(at + 1) != 'x') {
            return false;
        }
        for (int i = at + 2; i < last; i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.charAt(last) == '_' || isCellControl(text.charAt(last));
    }

    /** The text that the {@code t} of a cell stands for, XML read already: {@code _x000D_} turned into its character. */
    public static String uncellText(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        return new String(chars, 0, uncellText(chars, chars.length));
    }

    /**
     * The same in place, for whoever reads cells by the million.
     *
     * @param chars whose first ones are the text; they become what it stands for
     * @param length of the text
     * @return the length of what it stands for
     */
    public static int uncellText(char[] chars, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            int code = c == '_' ? escapeAt(chars, i, length) : -1;
            if (code >= 0) {
                c = (char) code;
                i += CELL_ESCAPE - 1;
            }
            chars[kept++] = c;
        }
        return kept;
    }

    /** The code of the escape that starts there, -1 when none does. */
    private static int escapeAt(char[] chars, int at, int length) {
        if (length - at < CELL_ESCAPE || chars[at + 1] != 'x' || chars[at + CELL_ESCAPE - 1] != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + CELL_ESCAPE - 1; i++) {
            int digit = digit(chars[i]);
            if (digit < 0) {
                return -1;
            }
            code = (code << 4) | digit;
        }
        return code;
    }

    private static int digit(char c) {
        return c <= 'f' ? Character.digit(c, 16) : -1;
    }

    /** The text between two tags or quotes, its references replaced by what they stand for; an unknown one stays. */
    public static String unescape(String xml) {
        return xml.indexOf('&') < 0 ? xml : REFERENCE.matcher(xml).replaceAll(XmlEscape::referred);
    }

    private static String referred(MatchResult reference) {
        String decimal = reference.group(1);
        String hexadecimal = reference.group(2);
        String name = reference.group(3);
        if (name != null) {
            return switch (name) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> "&";
            };
        }
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(String.valueOf(hexadecimal), 16);
        return Matcher.quoteReplacement(
                Character.isValidCodePoint(code) ? Character.toString(code) : reference.group());
    }

    /**
     * A text as XML, and UTF-8, can hold it: {@link #REPLACEMENT} in the place of each half of a pair of surrogates, of U+FFFE
     * and U+FFFF and of the control characters; the vertical tab and the form feed, line ends of word processors, become
     * line feeds. Tabs, line feeds and carriage returns stay.
     */
    public static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static boolean isLegal(String text, int at) {
        char c = text.charAt(at);
        return (c >= ' ' && c < Character.MIN_SURROGATE) || legal(text, at) == c;
    }

    private static String replaced(String text, int from) {
        StringBuilder out = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            out.setCharAt(i, c == '\u000b' || c == '\f' ? '\n' : legal(text, i));
        }
        return out.toString();
    }

    /**
     * The character of that rank, or what stands for it when XML cannot hold it.
     *
     * @param text whose neighbours tell half of a pair of surrogates from a whole one
     */
    public static char legal(String text, int at) {
        char c = text.charAt(at);
        if (c < Character.MIN_SURROGATE) {
            return isCellControl(c) && c != '\r' ? REPLACEMENT : c;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1)) ? c : REPLACEMENT;
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? c : REPLACEMENT;
        }
        return c > REPLACEMENT ? REPLACEMENT : c;
    }
}
