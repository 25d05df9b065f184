package fr.ptce.consolidation.office.read;

import java.nio.charset.StandardCharsets;

/** An OpenDocument spreadsheet written part by part, for what LibreOffice never writes. */
final class OdsZip {
    static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String SPACES = " xmlns:office=\"" + Odf.OFFICE + "\" xmlns:table=\"" + Odf.TABLE
            + "\" xmlns:text=\"" + Odf.TEXT + "\" xmlns:style=\"" + Odf.STYLE + "\" xmlns:number=\"" + Odf.NUMBER
            + "\" xmlns:meta=\"" + Odf.META + "\" xmlns:calcext=\"" + Odf.CALC
            + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" office:version=\"1.3\"";

    private OdsZip() {}

    /** One sheet {@code F1} holding those rows. */
    static WorkbookZip ofRows(String rows) {
        return of("", "<table:table table:name=\"F1\">" + rows + "</table:table>");
    }

    /** One cell in A1. */
    static WorkbookZip ofCell(String cell) {
        return ofRows("<table:table-row>" + cell + "</table:table-row>");
    }

    /** Those automatic styles, and what the spreadsheet holds. */
    static WorkbookZip of(String styles, String sheets) {
        return WorkbookZip.empty()
                .withStored("mimetype", SPREADSHEET.getBytes(StandardCharsets.UTF_8))
                .with(
                        "content.xml",
                        "<office:document-content" + SPACES + "><office:automatic-styles>" + styles
                                + "</office:automatic-styles><office:body><office:spreadsheet>" + sheets
                                + "</office:spreadsheet></office:body></office:document-content>")
                .with("META-INF/manifest.xml", manifest(""));
    }

    static String manifest(String content) {
        return "<manifest:manifest xmlns:manifest=\"" + Odf.MANIFEST
                + "\"><manifest:file-entry manifest:full-path=\"/\""
                + " manifest:media-type=\"" + SPREADSHEET + "\"/><manifest:file-entry"
                + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">" + content
                + "</manifest:file-entry></manifest:manifest>";
    }

    static String meta(String content) {
        return "<office:document-meta" + SPACES + "><office:meta>" + content + "</office:meta></office:document-meta>";
    }

    static String commonStyles(String content) {
        return "<office:document-styles" + SPACES + "><office:styles>" + content
                + "</office:styles></office:document-styles>";
    }

    /** A cell of text. */
    static String text(String content) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + content + "</text:p></table:table-cell>";
    }

    /** A cell of that number, with more attributes. */
    static String number(String value, String attributes) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\" " + attributes
                + "><text:p>x</text:p></table:table-cell>";
    }
}
