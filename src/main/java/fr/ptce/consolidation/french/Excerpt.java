package fr.ptce.consolidation.french;

/**
 * The beginning of a text for which there is no room, as whole characters: never half of a pair of surrogates, nor a letter
 * without its accents, a flag, a hand or a family without what makes them. Lengths are counted as Java and spreadsheets do, in
 * UTF-16 units.
 */
public final class Excerpt {
    /** What shows that something is missing. */
    public static final String ELLIPSIS = "…";

    /** Past that many units no character ends on the way back: the text is cut between two code points. */
    private static final int LONGEST_CHARACTER = 40;

    private static final int JOINER = 0x200D;

    private Excerpt() {}

    /**
     * The text, or its beginning and an ellipsis.
     *
     * @param most length of what is given, ellipsis included, one at least
     */
    public static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cut(text, most - 1)) + ELLIPSIS;
    }

    /**
     * The last place where a character ends, not beyond that one.
     *
     * @param at a place within the text, 0 included
     */
    public static int cut(String text, int at) {
        int whole = betweenCodePoints(text, at);
        int place = whole;
        while (place > 0 && whole - place < LONGEST_CHARACTER && isInside(text, place)) {
            place = text.offsetByCodePoints(place, -1);
        }
        return place > 0 && whole - place < LONGEST_CHARACTER ? place : whole;
    }

    private static int betweenCodePoints(String text, int at) {
        boolean pair = at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
        return pair ? at - 1 : at;
    }

    /** Whether what follows belongs with what stands before. */
    private static boolean isInside(String text, int place) {
        if (place >= text.length()) {
            return false;
        }
        int next = text.codePointAt(place);
        int before = text.codePointBefore(place);
        return isMark(next)
                || next == JOINER
                || before == JOINER
                || (before == '\r' && next == '\n')
                || (isFlagLetter(next) && isFlagLetter(before) && flagLetters(text, place) % 2 == 1);
    }

    /** Accents, variation selectors, colours of skin, tags of regional flags. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (point >= 0x1F3FB && point <= 0x1F3FF)
                || (point >= 0xE0020 && point <= 0xE007F);
    }

    /** A flag is two of them. */
    private static boolean isFlagLetter(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static int flagLetters(String text, int end) {
        int count = 0;
        int at = end;
        while (at > 0 && count <= LONGEST_CHARACTER && isFlagLetter(text.codePointBefore(at))) {
            at -= 2;
            count++;
        }
        return count;
    }
}
