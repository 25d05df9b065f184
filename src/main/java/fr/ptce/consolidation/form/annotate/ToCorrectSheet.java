package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.XmlEscape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sheet that lists every finding, the gravest first, each with a link to its cell. */
final class ToCorrectSheet {
    static final String NAME = "À corriger";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    static final List<String> TITLES = List.of(
            "Gravité",
            "Où",
            "Ce que vous avez écrit",
            "Ce qui était attendu",
            "Ce qui ne va pas",
            "Que faire",
            "Dans « Contrôle »");
    static final List<Integer> WIDTHS = List.of(14, 20, 24, 30, 60, 60, 14);
    private static final Pattern SHEET_ID = Pattern.compile("\\bsheetId\\s*=\\s*[\"'](\\d+)[\"']");

    /** First row of the findings, below a title, a sentence and the headers. */
    private static final int FIRST = 5;

    private final AnnotatedPackage book;
    private final AnnotationStyles styles;
    private final OwnCounters counters;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private int row;

    ToCorrectSheet(AnnotatedPackage book, AnnotationStyles styles, OwnCounters counters) {
        this.book = book;
        this.styles = styles;
        this.counters = counters;
    }

    /** Writes those findings, in the order given. */
    void write(List<Finding> ordered) {
        head(ordered);
        row = FIRST;
        ordered.forEach(this::line);
        String part = book.hasSheet(NAME) ? book.sheetPart(NAME) : add();
        book.put(part, sheet());
    }

    private void head(List<Finding> findings) {
        rows.append(row(1, cell("A1", styles.title(), NAME)));
        rows.append(row(2, cell("A2", styles.body(), sentence(findings))));
        if (!findings.isEmpty() && book.hasSheet(OwnSheets.CHECK)) {
            rows.append("<row r=\"3\" ht=\"32\" customHeight=\"1\">" + cell("A3", styles.body(), counters.sentence())
                    + "</row>");
        }
        StringBuilder titles = new StringBuilder();
        for (int i = 0; i < TITLES.size(); i++) {
            titles.append(cell(CellAddress.a1(3, i), styles.header(), TITLES.get(i)));
        }
        rows.append(row(4, titles.toString()));
    }

    /** What remains to be done, in one sentence. */
    static String sentence(List<Finding> findings) {
        long blocking = count(findings, Severity.ERROR);
        long open = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING && !finding.isJustified())
                .count();
        return findings.isEmpty()
                ? "Rien à corriger : merci."
                : blocking + " à corriger, " + open
                        + " à corriger ou à expliquer dans la colonne « Justification ». Les cellules en cause sont"
                        + " colorées et portent une note. Corrigez ici même, puis renvoyez ce classeur.";
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Where it is. */
    static String place(Finding finding, boolean known) {
        String sheet = finding.location().feuille();
        return (known ? sheet + " " + finding.location().cellule() : sheet).strip();
    }

    /** How serious it is, for the pole. */
    static String severity(Finding finding) {
        return finding.isJustified() ? "justifiée" : finding.severity().label();
    }

    private void line(Finding finding) {
        boolean known = book.hasSheet(finding.location().feuille());
        String place = place(finding, known);
        String severity = severity(finding);
        rows.append(row(
                row,
                cell("A" + row, styles.body(), severity)
                        + cell("B" + row, known ? styles.link() : styles.body(), place)
                        + cell("C" + row, styles.body(), finding.valeur())
                        + cell("D" + row, styles.body(), finding.attendu())
                        + cell("E" + row, styles.body(), finding.message())
                        + cell("F" + row, styles.body(), finding.action())
                        + cell("G" + row, styles.body(), counters.shows(finding))));
        if (known) {
            String cell = finding.location().cellule().isEmpty()
                    ? "A1"
                    : finding.location().cellule();
            links.append("<hyperlink ref=\"B")
                    .append(row)
                    .append("\" location=\"")
                    .append(XmlEscape.attribute(
                            "'" + finding.location().feuille().replace("'", "''") + "'!" + cell))
                    .append("\" display=\"")
                    .append(XmlEscape.attribute(place))
                    .append("\"/>");
        }
        row++;
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    /** Always text, whatever it looks like. */
    private static String cell(String reference, int style, String text) {
        return "<c r=\"" + reference + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + XmlEscape.cell(text) + "</t></is></c>";
    }

    private String sheet() {
        StringBuilder columns = new StringBuilder("<cols>");
        for (int i = 0; i < WIDTHS.size(); i++) {
            columns.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(i + 1, WIDTHS.get(i)));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
                + AnnotatedPackage.MAIN
                + "\"><sheetPr><tabColor rgb=\"FFC0392B\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView"
                + " showGridLines=\"0\" workbookViewId=\"0\"><pane ySplit=\"4\" topLeftCell=\"A5\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/></sheetView></sheetViews>" + columns + "</cols><sheetData>" + rows
                + "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A2:G2\"/><mergeCell ref=\"A3:G3\"/></mergeCells>"
                + (links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>")
                + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }

    private String add() {
        String part = book.free("xl/worksheets/sheetACorriger", ".xml");
        book.declare(part, TYPE);
        String id = book.relate(book.workbook(), "worksheet", part);
        PartText workbook = book.text(book.workbook());
        int last = 0;
        Matcher ids = SHEET_ID.matcher(workbook.element("sheets"));
        while (ids.find()) {
            last = Math.max(last, Integer.parseInt(ids.group(1)));
        }
        workbook.append(
                "sheets",
                "<" + workbook.prefix() + "sheet name=\"" + NAME + "\" sheetId=\"" + (last + 1) + "\" xmlns:r=\""
                        + AnnotatedPackage.OFFICE + "\" r:id=\"" + id + "\"/>");
        book.put(book.workbook(), workbook);
        return part;
    }
}
