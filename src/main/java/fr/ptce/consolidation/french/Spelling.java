package fr.ptce.consolidation.french;

import java.text.Normalizer;
import java.util.Locale;

/** What is the same in what people write: case, accents, spaces and typography set aside. */
public final class Spelling {
    /** Signs that tell two labels apart (« 50 » and « 50 + »), unlike punctuation. */
    private static final String SIGNS = "+%<>=€";

    /** The apostrophes people and programs write. */
    private static final String APOSTROPHES = "'\u2018\u2019\u02bc`\u00b4";

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
            char c = halfWidth(plain.charAt(i));
            if (Invisible.isBlank(c)) {
                gap = true;
            } else if (Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0) {
                if (gap && isDigit(c) && !key.isEmpty() && isDigit(key.charAt(key.length() - 1))) {
                    key.append(' ');
                }
                gap = false;
                append(key, c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !Invisible.isIgnored(c)) {
                gap = true;
            }
        }
        return key.toString();
    }

    /**
     * Without spaces of any kind at both ends, nor marks that do not show; a mark that makes the drawing of an emoji stays
     * after it.
     */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1)) && !isAfterEmoji(text, end - 1)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAfterEmoji(String text, int at) {
        return text.charAt(at) != '\u200d' && Invisible.isEmojiPart(text.charAt(at));
    }

    /** Whether the character shows nothing: spaces, no-break ones, line ends, and all that takes no room. */
    public static boolean isSpace(char c) {
        return Invisible.isBlank(c) || Invisible.isIgnored(c);
    }

    /**
     * Every digit of any script as 0 to 9, full-width signs as plain ones, any space as a plain space, without what does not
     * show nor the sign by which a spreadsheet knows a text (« '3 ») or a formula (« =3 »).
     */
    public static String plainSigns(String text) {
        String shown = Invisible.removed(text);
        StringBuilder plain = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            char c = halfWidth(shown.charAt(i));
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else {
                plain.append(
                        switch (c) {
                            case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\ufe63' -> '-';
                            case '\u2018', '\u2019', '\u02bc' -> '\'';
                            case '\u066b' -> ',';
                            default -> c;
                        });
            }
        }
        return withoutTextMark(trim(plain.toString()));
    }

    /**
     * The answer behind the sign by which a spreadsheet or an export knows a text: « '06 », « ="06" », and before a number
     * « =3 ». A text between two apostrophes keeps them.
     */
    public static String withoutTextMark(String text) {
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return trim(text.substring(2, text.length() - 1));
        }
        boolean apostrophe = !text.isEmpty() && APOSTROPHES.indexOf(text.charAt(0)) >= 0;
        boolean quoted = text.length() > 1 && APOSTROPHES.indexOf(text.charAt(text.length() - 1)) >= 0;
        if (apostrophe && !quoted) {
            return withoutTextMark(trim(text.substring(1)));
        }
        boolean formula = text.length() > 1 && text.charAt(0) == '=' && "+-0123456789., ".indexOf(text.charAt(1)) >= 0;
        return formula ? trim(text.substring(1)) : text;
    }

    private static char halfWidth(char c) {
        return c > '\uff00' && c < '\uff5f' ? (char) (c - 0xfee0) : c;
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
