package fr.ptce.consolidation.fill.docx;

import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.fill.chart.BarChart;
import java.util.ArrayList;
import java.util.List;

/** Writes values in the middle of a text of WordprocessingML; a chart leaves the text for a drawing, and is kept. */
final class DocxValues implements Escaping {
    private static final String PRESERVED = "<w:t xml:space=\"preserve\">";

    private final List<BarChart> charts = new ArrayList<>();

    @Override
    public String write(Object value) {
        if (value instanceof BarChart chart) {
            charts.add(chart);
            return "</w:t>" + DocxChart.drawing(chart, charts.size()) + PRESERVED;
        }
        return Escaping.XML
                .write(value.toString())
                .replace("\n", "</w:t><w:br/>" + PRESERVED)
                .replace("\t", "</w:t><w:tab/>" + PRESERVED);
    }

    /** The charts met, in order. */
    List<BarChart> charts() {
        return charts;
    }
}
