package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.office.XmlEscape;

/** Makes any text fit to stand in a cell: what respondents type arrives as text, whole, and breaks nothing. */
final class CellText {
    private static final int MAX = 32_767;
    private static final String FORMULA_STARTS = "=+-@";

    private CellText() {}

    /** Replaces what XML cannot hold, keeps one kind of line break, cuts with an ellipsis what no cell can hold. */
    static String clean(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String fitting = Excerpt.of(lines, MAX);
        StringBuilder legal = new StringBuilder(fitting.length());
        for (int i = 0; i < fitting.length(); i++) {
            legal.append(XmlEscape.legal(fitting, i));
        }
        return legal.toString();
    }

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
