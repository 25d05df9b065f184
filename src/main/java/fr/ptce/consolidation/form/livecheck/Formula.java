package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.french.PlainNumber;

/**
 * A piece of a spreadsheet formula, without the equals sign, in the language of the file format: English names, commas,
 * decimal dots.
 *
 * @param kind what it gives
 */
record Formula(String text, Kind kind) {
    /** What a formula gives. */
    enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN
    }

    /** Longest text a formula may write between quotation marks. */
    private static final int QUOTABLE = 255;

    static Formula number(String text) {
        return new Formula(text, Kind.NUMBER);
    }

    static Formula number(double value) {
        return number(PlainNumber.text(value));
    }

    static Formula text(String text) {
        return new Formula(text, Kind.TEXT);
    }

    static Formula bool(String text) {
        return new Formula(text, Kind.BOOLEAN);
    }

    /** A text written in a formula. */
    static String quoted(String text) {
        if (text.length() > QUOTABLE) {
            int cut = Excerpt.cut(text, QUOTABLE);
            return quoted(text.substring(0, cut)) + "&" + quoted(text.substring(cut));
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Whether it is the empty text. */
    boolean isEmptyText() {
        return text.equals("\"\"");
    }

    /** As a number, an error when it is none. */
    String asNumber() {
        return switch (kind) {
            case NUMBER -> text;
            case TEXT -> "VALUE(" + text + ")";
            case BOOLEAN -> "IF(" + text + ",1,0)";
        };
    }

    /** As a text, numbers with a dot. */
    String asText() {
        return switch (kind) {
            case NUMBER -> "SUBSTITUTE(" + text + "&\"\",\",\",\".\")";
            case TEXT -> text;
            case BOOLEAN -> "IF(" + text + ",\"true\",\"false\")";
        };
    }

    /** As a condition: a number other than zero, a text that is not empty. */
    String asCondition() {
        return switch (kind) {
            case NUMBER -> text + "<>0";
            case TEXT -> "LEN(" + text + ")>0";
            case BOOLEAN -> text;
        };
    }
}
