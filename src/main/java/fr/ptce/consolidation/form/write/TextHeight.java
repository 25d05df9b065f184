package fr.ptce.consolidation.form.write;

/**
 * Height a wrapped text needs. Office programs do not adapt the height of a row to merged cells, nor to any cell until
 * the row is edited: it is computed here, slightly on the generous side since fonts differ from one machine to another.
 */
final class TextHeight {
    /** Height of a line over the size of its font. */
    private static final double LEADING = 1.34;
    /** Room above and below the text, in points. */
    private static final double MARGIN = 5;
    /** The tallest row Excel accepts. */
    private static final double MAX = 409;
    /** Size of the font column widths are counted in. */
    private static final double REFERENCE = 11;
    /** Prose holds more characters than the digits column widths are counted in; bold prose does not. */
    private static final double PROSE = 1.06;

    private TextHeight() {}

    /**
     * The height of a text, in points.
     *
     * @param width of its cell, in characters, margins included
     */
    static double of(String text, double width, FormStyle look) {
        double factor = REFERENCE / look.points() * (look.bold() ? 0.95 : PROSE);
        return ofLines(lines(text, (width - 1 - 1.5 * look.indent()) * factor), look);
    }

    /** The height of that many lines, in points. */
    static double ofLines(int lines, FormStyle look) {
        return Math.min(MAX, Math.ceil(lines * look.points() * LEADING + MARGIN));
    }

    /** Number of lines once the text is wrapped between words. */
    static int lines(String text, double width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            double used = -1;
            lines++;
            for (String word : paragraph.split(" ", -1)) {
                double needed = used < 0 ? word.length() : used + 1 + word.length();
                if (needed <= width || used < 0) {
                    used = needed;
                } else {
                    lines++;
                    used = word.length();
                }
                if (used > width) {
                    int broken = (int) Math.floor((used - 1) / width);
                    lines += broken;
                    used -= broken * width;
                }
            }
        }
        return lines;
    }
}
