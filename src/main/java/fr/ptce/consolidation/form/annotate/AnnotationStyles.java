package fr.ptce.consolidation.form.annotate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The styles the annotation needs, added after those of the workbook, whose numbers do not change. */
final class AnnotationStyles {
    private static final Pattern COUNT = Pattern.compile("\\scount\\s*=\\s*[\"'](\\d+)[\"']");
    private static final Pattern OPEN = Pattern.compile("<(?!/)(?:\\w+:)?(\\w+)");
    private static final List<String> AFTER_DXFS = List.of("tableStyles", "colors", "extLst");

    private final PartText text;
    private final int error;
    private final int warning;
    private final int title;
    private final int header;
    private final int body;
    private final int link;

    AnnotationStyles(AnnotatedPackage book) {
        String part = book.target(book.workbook(), "styles").orElseThrow();
        text = book.text(part);
        String p = text.prefix();
        int fonts = add(
                "fonts",
                "font",
                List.of(
                        font(p, 11, "17323A", ""),
                        font(p, 16, "0B5563", "<%sb/>".formatted(p)),
                        font(p, 11, "FFFFFF", "<%sb/>".formatted(p)),
                        font(p, 11, "0563C1", "<%su/>".formatted(p))));
        int fill = add("fills", "fill", List.of(fill(p, "0B5563")));
        int xfs = add(
                "cellXfs",
                "xf",
                List.of(
                        xf(p, fonts + 1, 0, ""),
                        xf(p, fonts + 2, fill, " vertical=\"center\""),
                        xf(p, fonts, 0, " vertical=\"top\""),
                        xf(p, fonts + 3, 0, " vertical=\"top\"")));
        title = xfs;
        header = xfs + 1;
        body = xfs + 2;
        link = xfs + 3;
        if (!text.has("dxfs")) {
            text.insertBefore(AFTER_DXFS, "<" + p + "dxfs count=\"0\"></" + p + "dxfs>");
        }
        error = add("dxfs", "dxf", List.of(mark(p, "FFC7CE", "9C0006"), mark(p, "FFE699", "7F6000")));
        warning = error + 1;
        book.put(part, text);
    }

    /** Adds those elements at the end of a list; gives the rank of the first. */
    private int add(String list, String element, List<String> added) {
        String whole = text.element(list);
        Matcher declared = COUNT.matcher(whole.substring(0, whole.indexOf('>')));
        int count = declared.find()
                ? Integer.parseInt(declared.group(1))
                : (int) OPEN.matcher(whole)
                        .results()
                        .filter(found -> found.group(1).equals(element))
                        .count();
        String tag = whole.substring(0, whole.indexOf('>') + 1);
        String grown = COUNT.matcher(tag).replaceFirst(" count=\"" + (count + added.size()) + "\"");
        text.replace(list, grown + whole.substring(tag.length()));
        text.append(list, String.join("", added));
        return count;
    }

    private static String font(String p, int size, String color, String more) {
        return ("<%1$sfont>%4$s<%1$ssz val=\"%2$d\"/><%1$scolor rgb=\"FF%3$s\"/><%1$sname val=\"Calibri\"/>"
                        + "<%1$sfamily val=\"2\"/></%1$sfont>")
                .formatted(p, size, color, more);
    }

    private static String fill(String p, String color) {
        return ("<%1$sfill><%1$spatternFill patternType=\"solid\"><%1$sfgColor rgb=\"FF%2$s\"/>"
                        + "<%1$sbgColor indexed=\"64\"/></%1$spatternFill></%1$sfill>")
                .formatted(p, color);
    }

    private static String xf(String p, int font, int fill, String alignment) {
        return ("<%1$sxf numFmtId=\"0\" fontId=\"%2$d\" fillId=\"%3$d\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
                        + " applyFill=\"1\" applyAlignment=\"1\"><%1$salignment%4$s%5$s/></%1$sxf>")
                .formatted(p, font, fill, alignment, alignment.isEmpty() ? "" : " wrapText=\"1\"");
    }

    private static String mark(String p, String fill, String ink) {
        return ("<%1$sdxf><%1$sfont><%1$scolor rgb=\"FF%3$s\"/></%1$sfont><%1$sfill><%1$spatternFill"
                        + " patternType=\"solid\"><%1$sfgColor rgb=\"FF%2$s\"/><%1$sbgColor rgb=\"FF%2$s\"/>"
                        + "</%1$spatternFill></%1$sfill></%1$sdxf>")
                .formatted(p, fill, ink);
    }

    /** Rank of the conditional format of a cell to correct, or only to justify. */
    int mark(boolean blocking) {
        return blocking ? error : warning;
    }

    int title() {
        return title;
    }

    int header() {
        return header;
    }

    int body() {
        return body;
    }

    int link() {
        return link;
    }
}
