package fr.ptce.consolidation.form.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of an OpenDocument sheet as it is written, rewritten with the notes of its cells. A row or a cell written once for
 * many is cut where a note goes.
 */
final class OdsRow {
    private static final Pattern REPEATED =
            Pattern.compile("\\s[\\w-]+:number-(?:rows|columns)-repeated\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

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

    /** The row with those notes, by row and column; those of an earlier return taken away. */
    String rewrite(NavigableMap<Integer, NavigableMap<Integer, CellNote>> notes) {
        StringBuilder out = new StringBuilder();
        int row = first;
        for (Map.Entry<Integer, NavigableMap<Integer, CellNote>> noted :
                notes.subMap(first, true, first + times, false).entrySet()) {
            append(out, noted.getKey() - row, new TreeMap<>());
            append(out, 1, noted.getValue());
            row = noted.getKey() + 1;
        }
        append(out, first + times - row, new TreeMap<>());
        return out.toString();
    }

    private void append(StringBuilder out, int count, NavigableMap<Integer, CellNote> notes) {
        if (count <= 0) {
            return;
        }
        boolean empty = end == tagEnd;
        String tag = repeated(text.substring(start, tagEnd), "rows", count);
        out.append(empty ? tag.substring(0, tag.length() - 2) + ">" : tag);
        int at = tagEnd;
        for (Written cell : cells) {
            out.append(text, at, cell.start());
            appendCell(out, cell, notes.subMap(cell.column(), true, cell.column() + cell.times(), false));
            at = cell.end();
        }
        String cellName = name(tag).replace("table-row", "table-cell");
        int column = columns;
        for (Map.Entry<Integer, CellNote> beyond : notes.tailMap(columns, true).entrySet()) {
            if (beyond.getKey() > column) {
                out.append(repeated("<" + cellName + "/>", "columns", beyond.getKey() - column));
            }
            out.append("<" + cellName + ">" + annotation(beyond.getValue()) + "</" + cellName + ">");
            column = beyond.getKey() + 1;
        }
        out.append(empty ? "</" + name(tag) + ">" : text.substring(at, end));
    }

    private void appendCell(StringBuilder out, Written cell, Map<Integer, CellNote> notes) {
        int column = cell.column();
        for (Map.Entry<Integer, CellNote> noted : notes.entrySet()) {
            appendPiece(out, cell, noted.getKey() - column, "");
            boolean taken = cell.annotation().end() > 0 && !cell.ours();
            appendPiece(out, cell, 1, taken ? "" : annotation(noted.getValue()));
            column = noted.getKey() + 1;
        }
        appendPiece(out, cell, cell.column() + cell.times() - column, "");
    }

    private void appendPiece(StringBuilder out, Written cell, int count, String note) {
        if (count <= 0) {
            return;
        }
        String tag = repeated(text.substring(cell.start(), cell.tagEnd()), "columns", count);
        boolean empty = cell.end() == cell.tagEnd();
        if (empty && note.isEmpty()) {
            out.append(tag);
            return;
        }
        out.append(empty ? tag.substring(0, tag.length() - 2) + ">" : tag).append(note);
        if (empty) {
            out.append("</").append(name(tag)).append('>');
        } else if (cell.ours()) {
            Stretch earlier = cell.annotation();
            out.append(text.substring(cell.tagEnd(), earlier.start()))
                    .append(text.substring(earlier.end(), cell.end()));
        } else {
            out.append(text, cell.tagEnd(), cell.end());
        }
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
