package fr.ptce.consolidation.french;

/** French typography: the spaces that must not break a line, the quotation marks and the apostrophe of printers. */
public final class Typography {
    /** Keeps what is before and after on one line: a word and its unit, a quotation mark and its text. */
    public static final String NO_BREAK = "\u00A0";

    /** The same, narrow: between the thousands of a number, before « % », « € », « ; », « ! », « ? ». */
    public static final String NARROW = "\u202F";

    /** Between what is spoken of and what is said of it. */
    public static final String COLON = NO_BREAK + ": ";

    private Typography() {}

    /** What was typed on a keyboard, as it is printed. */
    public static String of(String text) {
        return text.replace('\'', '’')
                .replaceAll(" +([.,])(?=\\s|$)", "$1")
                .replaceAll("[ \\u00A0\\u202F]?([;!?])(?=\\s|$)", "\u202F$1")
                .replaceAll("[ \\u00A0\\u202F]:(?=\\s|$)", "\u00A0:")
                .replaceAll("«[ \\u00A0\\u202F]?", "«\u00A0")
                .replaceAll("[ \\u00A0\\u202F]?»", "\u00A0»")
                .replaceAll("(?<=\\d)[ \\u00A0](?=[%€])", "\u202F");
    }

    /** In French quotation marks, which keep their text beside them. */
    public static String quote(String text) {
        return "«" + NO_BREAK + text + NO_BREAK + "»";
    }
}
