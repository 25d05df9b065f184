package fr.ptce.consolidation.fill.chart;

import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.fill.Markup;
import fr.ptce.consolidation.french.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Draws a bar chart in SVG: labels on the left, bars, values at their end. Only attributes, which every renderer knows. */
final class SvgBars {
    private static final int WIDTH = 640;
    private static final int LABELS = 270;
    private static final int BARS = 290;
    private static final int ROW = 26;
    private static final int SECOND_LINE = 14;
    private static final int BAR = 14;
    private static final int LABEL_LENGTH = 42;
    private static final String FONT = "font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"13\"";
    private static final String INK = "#1f2933";
    private static final String FILL = "#1d5c74";
    private static final String TRACK = "#e6ecef";

    private final BarChart chart;
    private final StringBuilder svg = new StringBuilder();

    SvgBars(BarChart chart) {
        this.chart = chart;
    }

    Markup draw() {
        int y = 2;
        for (BarChart.Bar bar : chart.bars()) {
            y += row(bar, y);
        }
        String alternative = Escaping.XML.write(chart.description());
        String start = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graphique\" role=\"img\" width=\"" + WIDTH
                + "\" height=\"" + (y + 2) + "\" viewBox=\"0 0 " + WIDTH + " " + (y + 2) + "\" alt=\"" + alternative
                + "\" aria-label=\"" + alternative + "\">";
        return new Markup(start + svg + "</svg>");
    }

    private int row(BarChart.Bar bar, int y) {
        List<String> lines = lines(bar.libelle());
        int height = ROW + (lines.size() - 1) * SECOND_LINE;
        int middle = y + height / 2;
        int first = middle + 5 - (lines.size() - 1) * SECOND_LINE / 2;
        for (int i = 0; i < lines.size(); i++) {
            text(LABELS - 10, first + i * SECOND_LINE, "end", lines.get(i));
        }
        int length = bar.valeur().map(this::length).orElse(0);
        rectangle(LABELS, middle - BAR / 2, BARS, TRACK);
        if (length > 0) {
            rectangle(LABELS, middle - BAR / 2, length, FILL);
        }
        text(LABELS + BARS + 8, middle + 5, "start", bar.texte());
        return height;
    }

    private int length(BigDecimal value) {
        BigDecimal length = value.multiply(BigDecimal.valueOf(BARS)).divide(chart.maximum(), 0, RoundingMode.HALF_UP);
        return Math.max(0, Math.min(BARS, length.intValue()));
    }

    private void rectangle(int x, int y, int width, String colour) {
        svg.append("<rect x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" width=\"").append(width).append("\" height=\"").append(BAR);
        svg.append("\" fill=\"").append(colour).append("\"/>");
    }

    private void text(int x, int y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" ")
                .append(FONT);
        svg.append(" fill=\"")
                .append(INK)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">");
        svg.append(Escaping.XML.write(text)).append("</text>");
    }

    /** The label on two lines when it is long, its end cut when that is not enough: the whole stands in the text alternative. */
    private static List<String> lines(String label) {
        if (label.length() <= LABEL_LENGTH) {
            return List.of(label);
        }
        List<String> lines = new ArrayList<>();
        int space = label.lastIndexOf(' ', LABEL_LENGTH);
        int cut = space > 0 ? space : Excerpt.cut(label, LABEL_LENGTH);
        lines.add(label.substring(0, cut));
        String rest = label.substring(cut).strip();
        lines.add(Excerpt.of(rest, LABEL_LENGTH));
        return lines;
    }
}
