package fr.ptce.consolidation.french;

import java.text.Normalizer;
import java.util.Locale;

/** Text without its accents: how words are compared when only case and accents do not count. */
public final class AccentFolding {
    private static final int ASCII = 0x80;

    private AccentFolding() {}

    /** Lower case, without accents; ligatures, punctuation and spaces stay. */
    public static String fold(String text) {
        return unaccented(text).toLowerCase(Locale.ROOT);
    }

    /** Without accents, case kept; ligatures, punctuation and spaces stay. */
    public static String unaccented(String text) {
        if (text.chars().allMatch(c -> c < ASCII)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        apart.codePoints().filter(point -> !isMark(point)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
