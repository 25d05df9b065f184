package fr.ptce.consolidation.french;

/**
 * The one table of what does not show in a text: marks that programs put there and nobody types. Some take no room and are
 * ignored; some are blanks, like a space. Whoever reads what people typed goes by it: numbers, codes, ticks, names.
 */
public final class Invisible {
    private static final int ASCII = 0x7f;

    private Invisible() {}

    /**
     * Whether it takes no room: control characters, marks of direction (U+200E, U+202A…, U+2066…, U+061C), soft hyphen,
     * zero-width spaces and joiners, byte order mark, interlinear and tag characters, variation selectors, the keycap around
     * a digit, what is no character. A tab and the ends of lines are spaces.
     */
    public static boolean isIgnored(int point) {
        if (point < ASCII) {
            return point < ' ' && point != '\t' && point != '\n' && point != '\r';
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT -> !isSignOfNumber(point);
            case Character.CONTROL -> point != '\u0085';
            default ->
                isEmojiPart(point)
                        || (point >= 0x180b && point <= 0x180f)
                        || point == 0x034f
                        || point == 0x17b4
                        || point == 0x17b5
                        || (point & 0xfffe) == 0xfffe;
        };
    }

    /** Whether it takes the room of a space: spaces of all widths, ends of lines, fillers of Hangul, the empty Braille cell. */
    public static boolean isBlank(int point) {
        return point == ' '
                || (point >= '\t' && point <= '\r')
                || point == '\u0085'
                || Character.isSpaceChar(point)
                || point == 0x115f
                || point == 0x1160
                || point == 0x3164
                || point == 0xffa0
                || point == 0x2800;
    }

    /**
     * Whether it is ignored except inside an emoji, where it makes the drawing: variation selectors, the joiner of emoji, the
     * keycap, the tags of flags.
     */
    public static boolean isEmojiPart(int point) {
        return (point >= 0xfe00 && point <= 0xfe0f)
                || (point >= 0xe0100 && point <= 0xe01ef)
                || (point >= 0xe0020 && point <= 0xe007f)
                || point == 0x20e3
                || point == 0x200d;
    }

    /** Whether nothing of the text shows. */
    public static boolean isAll(String text) {
        return text.codePoints().allMatch(point -> isBlank(point) || isIgnored(point));
    }

    /** The text without what takes no room, each blank as a plain space. */
    public static String removed(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !isIgnored(point))
                .forEach(point -> shown.appendCodePoint(isBlank(point) ? ' ' : point));
        return shown.toString();
    }

    /** Marks of numbers in Arabic and Syriac, which do show. */
    private static boolean isSignOfNumber(int point) {
        return (point >= 0x0600 && point <= 0x0605) || point == 0x06dd || point == 0x070f || point == 0x110bd;
    }
}
