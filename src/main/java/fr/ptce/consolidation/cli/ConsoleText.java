package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.french.Excerpt;
import java.io.PrintWriter;

/** Text on a console of 100 columns. */
final class ConsoleText {
    /** Columns of the console. */
    static final int WIDTH = 100;

    private ConsoleText() {}

    /** Prints a text on lines that fit, the next ones under the first word after the head. */
    static void wrap(PrintWriter out, String head, String text) {
        StringBuilder line = new StringBuilder(head);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH && line.length() > head.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(head.length()));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    /** What a pole typed never moves the lines nor the cursor of a terminal. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", "⏎");
    }

    /** Cut, then padded, to that width. */
    static String fit(String text, int width) {
        return pad(cut(text, width - 1), width);
    }

    /** Followed by spaces up to that width, one at least. */
    static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    /** Preceded by spaces up to that width, one at least. */
    static String right(String text, int width) {
        return text.length() >= width ? " " + text : " ".repeat(width - text.length()) + text;
    }

    /** Cut at that width, the cut being visible. */
    static String cut(String text, int width) {
        return Excerpt.of(text, Math.max(2, width));
    }
}
