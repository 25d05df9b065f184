package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.office.XmlEscape;
import java.util.List;
import java.util.Set;

/** The sheet {@code À corriger} of an OpenDocument workbook; see {@link ToCorrectSheet}. */
final class OdsToCorrect {
    /** Marks the styles of the sheet among those of the file. */
    static final String STYLE = "ptce_a_corriger_";

    private OdsToCorrect() {}

    /** The sheet of those findings, in the order given. */
    static String sheet(List<Finding> ordered, OwnCounters counters, Set<String> sheets) {
        StringBuilder rows = new StringBuilder();
        rows.append(row(cell("titre", OdsXml.paragraph(ToCorrectSheet.NAME))));
        rows.append(wide(ToCorrectSheet.sentence(ordered)));
        rows.append(
                !ordered.isEmpty() && sheets.contains(OwnSheets.CHECK)
                        ? wide(counters.sentence())
                        : row("<table:table-cell/>"));
        StringBuilder titles = new StringBuilder();
        ToCorrectSheet.TITLES.forEach(title -> titles.append(cell("entete", OdsXml.paragraph(title))));
        rows.append(row(titles.toString()));
        ordered.forEach(finding -> rows.append(line(finding, counters, sheets)));
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < ToCorrectSheet.WIDTHS.size(); i++) {
            columns.append("<table:table-column table:style-name=\"" + STYLE + "colonne" + i + "\"/>");
        }
        return "<table:table" + OdsXml.SPACES + " table:name=\"" + ToCorrectSheet.NAME + "\">" + columns + rows
                + "</table:table>";
    }

    /** A sentence across the sheet. */
    private static String wide(String sentence) {
        return row("<table:table-cell table:style-name=\"" + STYLE + "texte\" office:value-type=\"string\""
                + " table:number-columns-spanned=\"" + ToCorrectSheet.TITLES.size()
                + "\" table:number-rows-spanned=\"1\">"
                + OdsXml.paragraph(sentence) + "</table:table-cell>"
                + "<table:covered-table-cell table:number-columns-repeated=\"" + (ToCorrectSheet.TITLES.size() - 1)
                + "\"/>");
    }

    private static String line(Finding finding, OwnCounters counters, Set<String> sheets) {
        String sheet = finding.location().feuille();
        String place = ToCorrectSheet.place(finding, sheets.contains(sheet));
        String cell = finding.location().cellule().isEmpty()
                ? "A1"
                : finding.location().cellule();
        String where = sheets.contains(sheet)
                ? "<text:p><text:a xlink:type=\"simple\" xlink:href=\""
                        + XmlEscape.attribute("#'" + sheet.replace("'", "''") + "'." + cell) + "\">"
                        + OdsXml.escaped(place) + "</text:a></text:p>"
                : paragraphs(place);
        return row(text(ToCorrectSheet.severity(finding))
                + cell("texte", where)
                + text(finding.valeur())
                + text(finding.attendu())
                + text(finding.message())
                + text(finding.action())
                + text(counters.shows(finding)));
    }

    /** Always text, whatever it looks like. */
    private static String text(String text) {
        return cell("texte", paragraphs(text));
    }

    private static String paragraphs(String text) {
        StringBuilder paragraphs = new StringBuilder();
        text.lines().forEach(line -> paragraphs.append(OdsXml.paragraph(line)));
        return paragraphs.toString();
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String style, String paragraphs) {
        return "<table:table-cell table:style-name=\"" + STYLE + style + "\" office:value-type=\"string\">" + paragraphs
                + "</table:table-cell>";
    }

    /** Its styles, among the automatic ones of the file. */
    static String styles() {
        StringBuilder styles = new StringBuilder();
        styles.append(style("titre", "", "fo:font-weight=\"bold\" fo:font-size=\"16pt\" fo:color=\"#0b5563\""));
        styles.append(style(
                "entete",
                " fo:background-color=\"#0b5563\" fo:wrap-option=\"wrap\"",
                "fo:font-weight=\"bold\" fo:color=\"#ffffff\""));
        styles.append(style("texte", " fo:wrap-option=\"wrap\" style:vertical-align=\"top\"", "fo:color=\"#17323a\""));
        for (int i = 0; i < ToCorrectSheet.WIDTHS.size(); i++) {
            styles.append("<style:style" + OdsXml.SPACES + " style:name=\"" + STYLE + "colonne" + i
                    + "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\""
                    + ToCorrectSheet.WIDTHS.get(i) * 2 + "mm\"/></style:style>");
        }
        return styles.toString();
    }

    private static String style(String name, String cell, String text) {
        return "<style:style" + OdsXml.SPACES + " style:name=\"" + STYLE + name
                + "\" style:family=\"table-cell\" style:parent-style-name=\"Default\"><style:table-cell-properties"
                + cell + "/><style:text-properties " + text + "/></style:style>";
    }
}
