package fr.ptce.consolidation.fill;

import fr.ptce.consolidation.office.XmlEscape;

/**
 * Text of respondents made harmless for any reader: what XML forbids, what turns the direction of reading and what no font has is
 * replaced by {@link #REPLACEMENT}, so that it is seen rather than obeyed.
 */
public final class PlainText {
    /** Stands for a character that cannot be shown. */
    public static final char REPLACEMENT = XmlEscape.REPLACEMENT;

    private PlainText() {}

    /**
     * The same text, harmless; line ends are line feeds.
     *
     * @param text anything
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().forEach(point -> clean.appendCodePoint(isHarmless(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isHarmless(int point) {
        if (point < ' ') {
            return point == '\n' || point == '\t';
        }
        if ((point >= 0x7F && point < 0xA0) || (point >= 0xD800 && point < 0xF900) || (point & 0xFFFE) == 0xFFFE) {
            return false;
        }
        return !isBidiControl(point) && point < 0xF0000;
    }

    private static boolean isBidiControl(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x2028
                || point == 0x2029;
    }
}
