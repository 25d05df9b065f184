package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.XmlEscape;
import fr.ptce.consolidation.office.read.MergedArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One sheet of the pole: marks and notes are added, those of an earlier return taken away. */
final class AnnotatedSheet {
    /** Stands in whatever {@link #EARLIER} finds: to look for it spares most sheets that search. */
    private static final String SIGNED = "contrôle du réseau";

    /** Always true, and recognised the next time: a mark of ours. */
    static final String SIGNATURE = "N(\"" + SIGNED + "\")=0";

    /** What stands after a conditional format in a sheet, in the order of the standard. */
    private static final List<String> AFTER_FORMATS = List.of(
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private static final List<String> AFTER_NOTES = AFTER_FORMATS.subList(14, AFTER_FORMATS.size());

    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\b[^>]*?\\bref=[\"']([A-Z0-9:]+)[\"']");

    private static final Pattern EARLIER = Pattern.compile(
            "<((?:\\w+:)?)conditionalFormatting\\b[^>]*>\\s*<((?:\\w+:)?)cfRule\\b[^>]*>\\s*<((?:\\w+:)?)formula>"
                    + Pattern.quote(XmlEscape.attribute(SIGNATURE)).replace("&quot;", "\\E(?:&quot;|\")\\Q")
                    + "</\\3formula>\\s*</\\2cfRule>\\s*</\\1conditionalFormatting>");

    private final AnnotatedPackage book;
    private final String part;
    private final AnnotationStyles styles;

    AnnotatedSheet(AnnotatedPackage book, String sheet, AnnotationStyles styles) {
        this.book = book;
        this.styles = styles;
        part = book.sheetPart(sheet);
    }

    /**
     * Annotates it.
     *
     * @param notesAsked by cell, such as {@code D11}; none only takes the earlier ones away
     */
    void annotate(Map<String, CellNote> notesAsked) {
        PartText sheet = book.text(part);
        Map<String, CellNote> cellNotes = shown(sheet, notesAsked);
        boolean returned = sheet.toString().contains(SIGNED) && sheet.remove(EARLIER);
        if (cellNotes.isEmpty() && !returned) {
            return;
        }
        StringBuilder formats = new StringBuilder();
        int priority = 1;
        for (Map.Entry<String, CellNote> each : cellNotes.entrySet()) {
            formats.append(format(sheet.prefix(), each.getKey(), each.getValue(), priority));
            priority++;
        }
        sheet.insertBefore(AFTER_FORMATS, formats.toString());
        AnnotatedNotes notes = new AnnotatedNotes(book, part);
        notes.clear();
        Optional<String> drawing = notes.write(cellNotes);
        if (drawing.isPresent() && !sheet.has("legacyDrawing")) {
            sheet.insertBefore(
                    AFTER_NOTES,
                    "<" + sheet.prefix() + "legacyDrawing xmlns:r=\"" + AnnotatedPackage.OFFICE + "\" r:id=\""
                            + drawing.get() + "\"/>");
        }
        book.put(part, sheet);
    }

    /** The same notes where they are seen: that of a cell under joined cells, on the one they show. */
    private static Map<String, CellNote> shown(PartText sheet, Map<String, CellNote> notes) {
        List<MergedArea> areas = MERGED.matcher(sheet.element("mergeCells"))
                .results()
                .flatMap(found -> MergedArea.find(found.group(1)).stream())
                .toList();
        if (areas.isEmpty()) {
            return notes;
        }
        Map<String, CellNote> shown = new LinkedHashMap<>();
        notes.forEach((cell, note) -> shown.merge(shown(areas, cell), note, CellNote::and));
        return shown;
    }

    private static String shown(List<MergedArea> areas, String cell) {
        return CellAddress.find(cell)
                .flatMap(at -> areas.stream()
                        .filter(area -> area.hides(at.row(), at.column()))
                        .findFirst())
                .map(area -> CellAddress.a1(area.firstRow(), area.firstColumn()))
                .orElse(cell);
    }

    private String format(String p, String cell, CellNote note, int priority) {
        return ("<%1$sconditionalFormatting sqref=\"%2$s\"><%1$scfRule type=\"expression\" dxfId=\"%3$d\""
                        + " priority=\"%4$d\"><%1$sformula>%5$s</%1$sformula></%1$scfRule></%1$sconditionalFormatting>")
                .formatted(p, cell, styles.mark(note.blocking()), priority, XmlEscape.attribute(SIGNATURE));
    }
}
