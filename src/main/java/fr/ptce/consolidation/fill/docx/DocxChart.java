package fr.ptce.consolidation.fill.docx;

import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.fill.chart.BarChart;
import fr.ptce.consolidation.french.Typography;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A native bar chart, that can be restyled in Word: its drawing in the text, and its part. No workbook stands behind it. */
final class DocxChart {
    private static final long EMU = 9525;
    private static final long WIDTH = 620 * EMU;
    private static final long ROW = 26 * EMU;
    private static final long MARGIN = 14 * EMU;
    private static final int FIRST_ID = 1000;
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TEXT = "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\"><a:solidFill>"
            + "<a:srgbClr val=\"1F2933\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"fr-FR\"/></a:p></c:txPr>";
    private static final String NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";

    private final BarChart chart;

    DocxChart(BarChart chart) {
        this.chart = chart;
    }

    static String relation(int number) {
        return "rIdGraphique" + number;
    }

    /** The drawing that shows the chart of that number, with the chart told in words. */
    static String drawing(BarChart chart, int number) {
        long height = MARGIN + ROW * chart.bars().size();
        return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" + WIDTH + "\" cy=\"" + height
                + "\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"" + (FIRST_ID + number)
                + "\" name=\"Graphique " + number + "\" descr=\"" + Escaping.XML.write(chart.description())
                + "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" + MAIN + "\"><a:graphicData uri=\"" + CHART
                + "\"><c:chart xmlns:c=\"" + CHART + "\" xmlns:r=\"" + RELATIONS + "\" r:id=\"" + relation(number)
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }

    /** The part. Elements in the order of the schema: Word refuses any other. */
    String part() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace xmlns:c=\"" + CHART
                + "\" xmlns:a=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><c:date1904 val=\"0\"/><c:lang val=\"fr-FR\"/>"
                + "<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>"
                + "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
                + series()
                + "<c:gapWidth val=\"60\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:barChart>" + axes()
                + "</c:plotArea><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
                + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" + TEXT + "</c:chartSpace>";
    }

    private String series() {
        int last = chart.bars().size() + 1;
        return "<c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx><c:strRef><c:f>Feuille1!$B$1</c:f><c:strCache>"
                + "<c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>" + Escaping.XML.write(chart.title())
                + "</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"1D5C74\"/></a:solidFill>"
                + "</c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls><c:numFmt formatCode=\""
                + Escaping.XML.write(chart.format())
                + "\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" + TEXT
                + "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
                + "<c:cat><c:strRef><c:f>Feuille1!$A$2:$A$" + last + "</c:f><c:strCache>" + points(DocxChart::label)
                + "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Feuille1!$B$2:$B$" + last
                + "</c:f><c:numCache><c:formatCode>General</c:formatCode>" + points(DocxChart::number)
                + "</c:numCache></c:numRef></c:val></c:ser>";
    }

    /** A value that is not told is said beside its label: a bar of no length would say zero. */
    private static String label(BarChart.Bar bar) {
        return bar.valeur().isPresent() ? bar.libelle() : bar.libelle() + Typography.COLON + bar.texte();
    }

    private static String number(BarChart.Bar bar) {
        return bar.valeur().map(value -> value.toPlainString()).orElse("");
    }

    private String points(Function<BarChart.Bar, String> text) {
        List<BarChart.Bar> bars = chart.bars();
        return "<c:ptCount val=\"" + bars.size() + "\"/>"
                + IntStream.range(0, bars.size())
                        .filter(i -> !text.apply(bars.get(i)).isEmpty())
                        .mapToObj(i -> "<c:pt idx=\"" + i + "\"><c:v>" + Escaping.XML.write(text.apply(bars.get(i)))
                                + "</c:v></c:pt>")
                        .collect(Collectors.joining());
    }

    private String axes() {
        return "<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>"
                + "<c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + NO_LINE + TEXT
                + "<c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/>"
                + "<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx><c:valAx><c:axId val=\"1002\"/><c:scaling>"
                + "<c:orientation val=\"minMax\"/><c:max val=\""
                + chart.maximum().toPlainString()
                + "\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"t\"/>"
                + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1001\"/>"
                + "<c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>";
    }
}
