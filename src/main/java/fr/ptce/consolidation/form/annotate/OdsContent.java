package fr.ptce.consolidation.form.annotate;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.ptce.consolidation.form.layout.OwnSheets;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** {@code content.xml} of an OpenDocument workbook, read once to find where the notes go, then written again with them. */
final class OdsContent {
    /** Depth of a sheet, and of what stands in it. */
    private static final int SHEET = 4;

    /** A named expression up to its number, which some programs write as a formula. */
    private static final Pattern CONSTANT = Pattern.compile("(:expression\\s*=\\s*[\"'](?:of:)?=?)[^\"']*");

    private final String text;
    private final Map<String, NavigableMap<Integer, NavigableMap<Integer, OdsChange>>> changes;
    private final int unseen;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();
    private final Set<String> sheets = new LinkedHashSet<>();
    private XMLStreamReader2 xml;
    private int depth;

    private String sheet = "";
    private int sheetStart;
    private int row;
    private int lastSheetEnd = -1;
    private int stylesEnd = -1;
    private @Nullable OdsRow current;
    private int cellDepth;
    private int cellStart;
    private int cellTagEnd;
    private int cellTimes;
    private int annotationStart;
    private OdsRow.Stretch annotation = OdsRow.Stretch.NONE;
    private boolean formatted;

    /** What replaces the text up to there. */
    private record Edit(int end, String replacement) {}

    /**
     * The content of a workbook the reader accepted.
     *
     * @param changes by sheet, row and column, from 0
     * @param unseen findings its check sheet cannot see
     */
    OdsContent(String text, Map<String, NavigableMap<Integer, NavigableMap<Integer, OdsChange>>> changes, int unseen) {
        this.text = text;
        this.changes = changes;
        this.unseen = unseen;
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(text));
            scan();
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException("a part the reader accepted is malformed", malformed);
        }
    }

    /** Names of its sheets, in order. */
    Set<String> sheets() {
        return sheets;
    }

    /** The content with its notes, that sheet after the others and those styles. */
    String write(String added, String styles) {
        replace(lastSheetEnd, lastSheetEnd, added);
        if (stylesEnd >= 0 && !text.contains(OdsToCorrect.STYLE)) {
            replace(stylesEnd, stylesEnd, styles);
        }
        StringBuilder out = new StringBuilder(text.length() + 65_536);
        int at = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            out.append(text, at, edit.getKey()).append(edit.getValue().replacement());
            at = edit.getValue().end();
        }
        return out.append(text, at, text.length()).toString();
    }

    private void scan() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                begin((int) xml.getLocationInfo().getStartingCharOffset());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                finish();
                depth--;
            }
        }
    }

    private void begin(int at) throws XMLStreamException {
        if (depth == SHEET && isTable("table")) {
            sheet = attribute("name");
            sheetStart = at;
            row = 0;
            formatted = false;
        } else if (cellDepth > 0) {
            if (depth == cellDepth + 1 && isNamed(OdsXml.OFFICE, "annotation")) {
                annotationStart = at;
            }
        } else if (current != null && (isTable("table-cell") || isTable("covered-table-cell"))) {
            cellDepth = depth;
            cellStart = at;
            cellTagEnd = tagEnd(at);
            cellTimes = times("number-columns-repeated");
            annotation = OdsRow.Stretch.NONE;
        } else if (depth > SHEET && isTable("table-row")) {
            current = new OdsRow(text, at, tagEnd(at), row, times("number-rows-repeated"));
        } else if (depth > SHEET && isNamed(OdsXml.CALC, "conditional-formats")) {
            formatted = true;
            insert(tagEnd(at), marks());
        } else if (isNamed(OdsXml.CALC, "conditional-format")) {
            annotationStart = at;
        } else if (isTable("named-expression") && attribute("name").equals(OwnSheets.UNSEEN)) {
            String tag = text.substring(at, tagEnd(at));
            replace(at, tagEnd(at), CONSTANT.matcher(tag).replaceFirst("$1" + unseen));
        }
    }

    private void finish() throws XMLStreamException {
        if (cellDepth > 0) {
            if (depth == cellDepth + 1 && isNamed(OdsXml.OFFICE, "annotation")) {
                annotation = new OdsRow.Stretch(annotationStart, end());
            } else if (depth == cellDepth) {
                finishCell();
            }
        } else if (current != null && isTable("table-row")) {
            finishRow(current);
        } else if (isNamed(OdsXml.CALC, "conditional-format")) {
            if (text.substring(annotationStart, end()).contains(AnnotatedOds.MARK)) {
                replace(annotationStart, end(), "");
            }
        } else if (depth == SHEET && isTable("table")) {
            finishSheet();
        } else if (depth == 2 && isNamed(OdsXml.OFFICE, "automatic-styles")) {
            int start = (int) xml.getLocationInfo().getStartingCharOffset();
            stylesEnd = text.startsWith("</", start) ? start : -1;
        }
    }

    private void finishCell() throws XMLStreamException {
        cellDepth = 0;
        boolean ours = annotation.end() > 0
                && text.substring(annotation.start(), annotation.end()).contains(">" + OdsXml.NETWORK + "<");
        OdsRow in = Optional.ofNullable(current).orElseThrow();
        in.add(new OdsRow.Written(cellStart, cellTagEnd, end(), in.columns(), cellTimes, annotation, ours));
    }

    private void finishRow(OdsRow read) throws XMLStreamException {
        read.endAt(end());
        NavigableMap<Integer, NavigableMap<Integer, OdsChange>> here = changes.getOrDefault(sheet, new TreeMap<>());
        int times = read.times();
        if (read.isReturned() || !here.subMap(row, true, row + times, false).isEmpty()) {
            replace(read.start(), read.end(), read.rewrite(here));
        }
        row += times;
        current = null;
    }

    private void finishSheet() throws XMLStreamException {
        int end = end();
        if (sheet.equals(ToCorrectSheet.NAME)) {
            edits.tailMap(sheetStart, true).clear();
            replace(sheetStart, end, "");
        } else {
            sheets.add(sheet);
            int before = text.lastIndexOf("</", end - 1);
            if (!formatted && changes.containsKey(sheet) && before >= sheetStart) {
                insert(
                        before,
                        "<calcext:conditional-formats" + OdsXml.SPACES + ">" + marks()
                                + "</calcext:conditional-formats>");
            }
        }
        lastSheetEnd = end;
        sheet = "";
    }

    private void insert(int at, String added) {
        replace(at, at, added);
    }

    /** What is taken away and what is added may begin at one place. */
    private void replace(int from, int to, String added) {
        edits.merge(
                from,
                new Edit(to, added),
                (one, other) -> new Edit(Math.max(one.end(), other.end()), one.replacement() + other.replacement()));
    }

    /** The colours of the cells noted in the sheet being read. */
    private String marks() {
        StringBuilder marks = new StringBuilder();
        changes.getOrDefault(sheet, new TreeMap<>())
                .forEach((rowIndex, cells) -> cells.forEach((column, change) -> change.note()
                        .ifPresent(note -> marks.append(AnnotatedOds.mark(sheet, rowIndex, column, note)))));
        return marks.toString();
    }

    private boolean isTable(String local) {
        return isNamed(OdsXml.TABLE, local);
    }

    private boolean isNamed(String space, String local) {
        return xml.getLocalName().equals(local) && space.equals(xml.getNamespaceURI());
    }

    private String attribute(String local) {
        String value = xml.getAttributeValue(OdsXml.TABLE, local);
        return value == null ? "" : value;
    }

    private int times(String local) {
        String times = attribute(local).trim();
        return times.isEmpty() ? 1 : times.length() > 7 ? 1 << 24 : Integer.parseInt(times);
    }

    private int end() throws XMLStreamException {
        return (int) xml.getLocationInfo().getEndingCharOffset();
    }

    /** The place after the tag that begins there. */
    private int tagEnd(int at) {
        char quote = 0;
        int end = at;
        while (quote != 0 || text.charAt(end) != '>') {
            char c = text.charAt(end);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            end++;
        }
        return end + 1;
    }
}
