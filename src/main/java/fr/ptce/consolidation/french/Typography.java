package fr.ptce.consolidation.french;

/** French typography: the spaces that must not break a line, and the apostrophe of printers. */
public final class Typography {
    private Typography() {}

    public static String of(String text) {
        return text.replace('\'', '’')
                .replaceAll(" +([.,])(?=\\s|$)", "$1")
                .replaceAll("[ \\u00A0]?([;!?])(?=\\s|$)", "\u202F$1")
                .replaceAll("[ \\u00A0]:(?=\\s|$)", "\u00A0:")
                .replaceAll("«[ \\u00A0]?", "«\u00A0")
                .replaceAll("[ \\u00A0]?»", "\u00A0»")
                .replaceAll("(?<=\\d)[ \\u00A0](?=[%€])", "\u202F");
    }
}
