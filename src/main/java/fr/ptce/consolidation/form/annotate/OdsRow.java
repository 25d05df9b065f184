package fr.ptce.consolidation.form.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of an OpenDocument sheet as it is written, rewritten with the notes of its cells, and what now stands in some of
 * them. A row or a cell written once for many is cut where one goes.
 */
final class OdsRow {
    private static final Pattern REPEATED =
            Pattern.compile("\\s[\\w-]+:number-(?:rows|columns)-repeated\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    /** What says the value of a cell and its nature. */
    private static final Pattern VALUE =
            Pattern.compile("\\s[\\w-]+:(?:value-type|value|string-value|date-value|time-value"
                    + "|boolean-value|currency|formula)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private static final String STRING = OdsXml.SPACES + " office:value-type=\"string\"";

    private final String text;
    private final int start;
    private final int tagEnd;
    private final int first;
    private final int times;
    private final List<Written> cells = new ArrayList<>();
    private int columns;
    private int end;

    /**
     * A cell as written.
     *
     * @param annotation where its note stands, both 0 when it has none
     * @param ours whether that note is one of the network's
     */
    record Written(int start, int tagEnd, int end, int column, int times, Stretch annotation, boolean ours) {}

    /** A stretch of the text. */
    record Stretch(int start, int end) {
        static final Stretch NONE = new Stretch(0, 0);
    }

    /**
     * A row whose tag stands there.
     *
     * @param first its index, from 0
     * @param times rows it stands for
     */
    OdsRow(String text, int start, int tagEnd, int first, int times) {
        this.text = text;
        this.start = start;
        this.tagEnd = tagEnd;
        this.first = first;
        this.times = times;
        this.end = tagEnd;
    }

    int start() {
        return start;
    }

    /** Rows it stands for. */
    int times() {
        return times;
    }

    /** The column the next cell is in. */
    int columns() {
        return columns;
    }

    void add(Written cell) {
        cells.add(cell);
        columns += cell.times();
    }

    void endAt(int at) {
        end = at;
    }

    int end() {
        return end;
    }

    /** Whether it bears a note of an earlier return. */
    boolean isReturned() {
        return cells.stream().anyMatch(Written::ours);
    }

    /** The row with those changes, by row and column; those of an earlier return taken away. */
    String rewrite(NavigableMap<Integer, NavigableMap<Integer, OdsChange>> changes) {
        StringBuilder out = new StringBuilder();
        int row = first;
        for (Map.Entry<Integer, NavigableMap<Integer, OdsChange>> changed :
                changes.subMap(first, true, first + times, false).entrySet()) {
            append(out, changed.getKey() - row, new TreeMap<>());
            append(out, 1, changed.getValue());
            row = changed.getKey() + 1;
        }
        append(out, first + times - row, new TreeMap<>());
        return out.toString();
    }

    private void append(StringBuilder out, int count, NavigableMap<Integer, OdsChange> changes) {
        if (count <= 0) {
            return;
        }
        boolean empty = end == tagEnd;
        String tag = repeated(text.substring(start, tagEnd), "rows", count);
        out.append(empty ? opened(tag) : tag);
        int at = tagEnd;
        for (Written cell : cells) {
            out.append(text, at, cell.start());
            appendCell(out, cell, changes.subMap(cell.column(), true, cell.column() + cell.times(), false));
            at = cell.end();
        }
        String cellName = name(tag).replace("table-row", "table-cell");
        int column = columns;
        for (Map.Entry<Integer, OdsChange> beyond :
                changes.tailMap(columns, true).entrySet()) {
            if (beyond.getKey() > column) {
                out.append(repeated("<" + cellName + "/>", "columns", beyond.getKey() - column));
            }
            appendNew(out, cellName, beyond.getValue());
            column = beyond.getKey() + 1;
        }
        out.append(empty ? "</" + name(tag) + ">" : text.substring(at, end));
    }

    /** A cell where none was written. */
    private static void appendNew(StringBuilder out, String name, OdsChange change) {
        String text = change.text().orElse("");
        out.append("<").append(name).append(text.isEmpty() ? "" : STRING).append(">");
        out.append(change.note().map(OdsRow::annotation).orElse(""));
        out.append(text.isEmpty() ? "" : OdsXml.paragraph(text)).append("</" + name + ">");
    }

    private void appendCell(StringBuilder out, Written cell, Map<Integer, OdsChange> changes) {
        int column = cell.column();
        for (Map.Entry<Integer, OdsChange> changed : changes.entrySet()) {
            appendPiece(out, cell, changed.getKey() - column, OdsChange.NONE);
            appendPiece(out, cell, 1, changed.getValue());
            column = changed.getKey() + 1;
        }
        appendPiece(out, cell, cell.column() + cell.times() - column, OdsChange.NONE);
    }

    private void appendPiece(StringBuilder out, Written cell, int count, OdsChange change) {
        if (count <= 0) {
            return;
        }
        String tag = repeated(text.substring(cell.start(), cell.tagEnd()), "columns", count);
        boolean empty = cell.end() == cell.tagEnd();
        boolean taken = cell.annotation().end() > 0 && !cell.ours();
        String note = taken ? "" : change.note().map(OdsRow::annotation).orElse("");
        if (change.text().isPresent()) {
            String own = taken
                    ? text.substring(
                            cell.annotation().start(), cell.annotation().end())
                    : note;
            out.append(rewritten(empty ? opened(tag) : tag, own, change.text().get()));
        } else if (empty && note.isEmpty()) {
            out.append(tag);
        } else {
            out.append(empty ? opened(tag) : tag).append(note);
            appendContent(out, cell, empty);
        }
    }

    private void appendContent(StringBuilder out, Written cell, boolean empty) {
        if (empty) {
            out.append("</")
                    .append(name(text.substring(cell.start(), cell.tagEnd())))
                    .append('>');
        } else if (cell.ours()) {
            Stretch earlier = cell.annotation();
            out.append(text.substring(cell.tagEnd(), earlier.start()))
                    .append(text.substring(earlier.end(), cell.end()));
        } else {
            out.append(text, cell.tagEnd(), cell.end());
        }
    }

    private static String opened(String tag) {
        return tag.substring(0, tag.length() - 2) + ">";
    }

    /** The cell with that text instead of its value; its style and its note stay. */
    private static String rewritten(String tag, String note, String value) {
        String bare = VALUE.matcher(tag.replace(OdsXml.SPACES, "")).replaceAll("");
        String open =
                value.isEmpty() ? bare : bare.substring(0, bare.length() - 1).stripTrailing() + STRING + ">";
        return open + note + (value.isEmpty() ? "" : OdsXml.paragraph(value)) + "</" + name(tag) + ">";
    }

    private static String annotation(CellNote note) {
        StringBuilder paragraphs = new StringBuilder();
        note.texte().lines().forEach(line -> paragraphs.append(OdsXml.paragraph(line)));
        return "<office:annotation" + OdsXml.SPACES + " office:display=\"false\"><dc:creator>" + OdsXml.NETWORK
                + "</dc:creator>" + paragraphs + "</office:annotation>";
    }

    private static String name(String tag) {
        Matcher name = Pattern.compile("<([\\w:.-]+)").matcher(tag);
        return name.find() ? name.group(1) : "";
    }

    /** The tag, standing for that many rows or columns. */
    private static String repeated(String tag, String what, int count) {
        String once = REPEATED.matcher(tag).replaceAll("");
        if (count == 1) {
            return once;
        }
        String name = name(once);
        String prefix = name.substring(0, name.indexOf(':') + 1);
        int at = name.length() + 1;
        return once.substring(0, at) + " " + prefix + "number-" + what + "-repeated=\"" + count + "\""
                + once.substring(at);
    }
}
