package fr.ptce.consolidation.fill.docx;

import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.fill.PlainText;
import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.chart.BarChart;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What follows the merge: the parts of the charts, the properties, and what Word wants that a loop may have undone. */
final class DocxFinish {
    private static final String RELS = "word/_rels/document.xml.rels";
    private static final String CORE = "docProps/core.xml";
    private static final String APP = "docProps/app.xml";
    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String CHART_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
    private static final String DATE = "2000-01-01T00:00:00Z";
    private static final Pattern AUTHOR = Pattern.compile("(\\bw(?:15)?:(?:author|initials)=\")[^\"]*\"");
    private static final Pattern COMPANY = Pattern.compile("<(Company|Manager)>[^<]*</\\1>");

    private final DocxPackage parts;

    DocxFinish(DocxPackage parts) {
        this.parts = parts;
    }

    void finish(List<BarChart> charts, String title) throws IOException, TemplateException {
        for (String part : List.copyOf(parts.parts().keySet())) {
            if (DocxPackage.isMerged(part)) {
                mend(part);
            }
            if (part.startsWith("word/") && part.endsWith(".xml")) {
                parts.put(part, AUTHOR.matcher(parts.text(part)).replaceAll("$1\""));
            }
        }
        addCharts(charts);
        writeProperties(title);
    }

    private void mend(String part) throws IOException, TemplateException {
        Document document = Xml.read(parts.bytes(part));
        if (!part.equals(DocxPackage.DOCUMENT)
                && !Xml.all(document, "drawing").isEmpty()
                && parts.text(part).contains(DocxChart.relation(1).replace("1", ""))) {
            throw new TemplateException(List.of(
                    "Un graphique ne peut pas être dans un en-tête ou un pied de page : placez-le dans le texte."));
        }
        for (Element table : Xml.all(document, "tbl")) {
            if (Xml.all(table, "tr").isEmpty()) {
                table.getParentNode().removeChild(table);
            }
        }
        for (Element cell : Xml.all(document, "tc")) {
            Node last = cell.getLastChild();
            if (last == null || !Xml.is(last, "p")) {
                cell.appendChild(document.createElementNS(Xml.W, "w:p"));
            }
        }
        for (Element text : Xml.all(document, "t")) {
            if (text.getFirstChild() == null) {
                text.getParentNode().removeChild(text);
            } else {
                Xml.keepSpaces(text);
            }
        }
        parts.put(part, Xml.write(document));
    }

    private void addCharts(List<BarChart> charts) throws IOException {
        if (charts.isEmpty()) {
            return;
        }
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= charts.size(); i++) {
            String name = "charts/graphique" + i + ".xml";
            parts.put("word/" + name, new DocxChart(charts.get(i - 1)).part());
            types.append("<Override PartName=\"/word/").append(name);
            types.append("\" ContentType=\"").append(CHART_TYPE).append("\"/>");
            relations.append("<Relationship Id=\"").append(DocxChart.relation(i));
            relations.append("\" Type=\"").append(CHART_RELATION);
            relations.append("\" Target=\"").append(name).append("\"/>");
        }
        parts.put(DocxPackage.TYPES, parts.text(DocxPackage.TYPES).replace("</Types>", types + "</Types>"));
        parts.put(RELS, parts.text(RELS).replace("</Relationships>", relations + "</Relationships>"));
    }

    /** No author, no date of the machine. */
    private void writeProperties(String title) throws IOException {
        if (parts.parts().containsKey(CORE)) {
            String dates = " xsi:type=\"dcterms:W3CDTF\">" + DATE + "</dcterms:";
            parts.put(
                    CORE,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties"
                            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                            + Escaping.XML.write(PlainText.of(title)) + "</dc:title><dc:language>fr-FR</dc:language>"
                            + "<dcterms:created" + dates + "created><dcterms:modified" + dates
                            + "modified></cp:coreProperties>");
        }
        if (parts.parts().containsKey(APP)) {
            parts.put(APP, COMPANY.matcher(parts.text(APP)).replaceAll("<$1></$1>"));
        }
    }
}
