package fr.ptce.consolidation.french;

import java.text.Normalizer;
import java.util.Locale;

/** What is the same in what people write: case, accents, spaces and typography set aside. */
public final class Spelling {
    /** Signs that tell two labels apart (« 50 » and « 50 + »), unlike punctuation. */
    private static final String SIGNS = "+%<>=€";

    private Spelling() {}

    /**
     * A key equal for two spellings of the same words: lower case, no accent, no punctuation. A separator between two
     * digits remains, so that 1.5 is never taken for 15.
     */
    public static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0) {
                if (gap && isDigit(c) && !key.isEmpty() && isDigit(key.charAt(key.length() - 1))) {
                    key.append(' ');
                }
                gap = false;
                append(key, c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return key.toString();
    }

    /** Without spaces of any kind at both ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether the character shows nothing: spaces, no-break ones, zero-width ones, line ends. */
    public static boolean isSpace(char c) {
        return c <= ' '
                || Character.isSpaceChar(c)
                || (c >= '\u200b' && c <= '\u200d')
                || c == '\u2060'
                || c == '\ufeff';
    }

    /** Every digit of any script as 0 to 9, full-width signs as plain ones, any space as a plain space. */
    public static String plainSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                plain.append(' ');
            } else if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c > '\uff00' && c < '\uff5f') {
                plain.append((char) (c - 0xfee0));
            } else if (c == '\u2212' || c == '\u2013' || c == '\u2011') {
                plain.append('-');
            } else if (c == '\u2019' || c == '\u02bc') {
                plain.append('\'');
            } else {
                plain.append(c);
            }
        }
        return trim(plain.toString());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void append(StringBuilder key, char c) {
        switch (c) {
            case 'œ' -> key.append("oe");
            case 'æ' -> key.append("ae");
            case 'ı' -> key.append('i');
            default -> key.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
    }
}
