package fr.ptce.consolidation.fill.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/**
 * Where a line of French may end: after a space that may break, a hyphen or a slash. Java's own rules end lines after an elision
 * (« l’ | emploi ») and are not the same in every version.
 */
final class LineBreaks implements FSTextBreaker {
    private static final String AFTER = " \t\n\u200B-/–—";

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return BreakIterator.DONE;
        }
        position++;
        while (position < text.length() && !isBreak()) {
            position++;
        }
        return position;
    }

    private boolean isBreak() {
        char before = text.charAt(position - 1);
        boolean spaces = AFTER.indexOf(before) < 3
                && AFTER.indexOf(text.charAt(position)) >= 0
                && AFTER.indexOf(text.charAt(position)) < 3;
        return AFTER.indexOf(before) >= 0 && !spaces;
    }
}
