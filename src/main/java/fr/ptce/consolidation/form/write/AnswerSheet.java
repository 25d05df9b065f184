package fr.ptce.consolidation.form.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the blank workbook, cut at the rows where answers go: text that never changes, and the cells of these rows,
 * which bear the technical names the writer hid beside them.
 */
public final class AnswerSheet {
    /** Above the key of each member structure, in the hidden column; the name of these cells. */
    public static final String KEY = "#cle";
    /** Name of the cell where a line is justified; before the name of a question, of the one beside its answer. */
    public static final String JUSTIFICATION = "#justification";
    /** Before the name of a question, that of the cell that shows last year's answer to it. */
    public static final String PREVIOUS = "#precedent/";

    private static final Pattern ROW = Pattern.compile("(<row [^>]*?)(?:/>|>(.*?)</row>)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\br=\"([0-9]+)\"");
    private static final Pattern STYLE = Pattern.compile("\\bs=\"([0-9]+)\"");
    private static final Pattern COLUMN =
            Pattern.compile("<col (?=[^>]*min=\"([0-9]+)\")(?=[^>]*max=\"([0-9]+)\")(?=[^>]*style=\"([0-9]+)\")");

    private final List<Piece> pieces;

    private AnswerSheet(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** A piece of the sheet. */
    public sealed interface Piece {}

    /**
     * What no answer changes.
     *
     * @param xml its text
     */
    public record FixedPiece(String xml) implements Piece {}

    /**
     * A cell of a row that holds answers.
     *
     * @param name technical name, "" when no answer goes there
     * @param rang rank of the member structure, from 0; -1 on the other sheets
     * @param attributes address and style
     * @param blank the cell as the blank workbook has it, "" when it has none
     */
    public record AnswerCell(String name, int rang, String attributes, String blank) implements Piece {
        /** What goes there: among the answers of the pole, or among those of the structure of its row. */
        public Optional<TypedCell> typed(Map<String, TypedCell> pole, List<Map<String, TypedCell>> lines) {
            if (rang < 0) {
                return Optional.ofNullable(pole.get(name));
            }
            return rang < lines.size() ? Optional.ofNullable(lines.get(rang).get(name)) : Optional.empty();
        }

        /** The cell with that in it. */
        public String filled(TypedCell typed, AddedStrings strings) {
            return typed.number()
                    ? "<c " + attributes + "><v>" + typed.texte() + "</v></c>"
                    : "<c " + attributes + " t=\"s\"><v>" + strings.index(typed.texte()) + "</v></c>";
        }
    }

    /** Cuts a sheet; one without technical names is left whole. */
    public static AnswerSheet of(String xml, AddedStrings strings) {
        HiddenNames landmarks = HiddenNames.of(xml, strings);
        Map<Integer, String> styles = styles(xml);
        List<Piece> pieces = new ArrayList<>();
        Matcher row = ROW.matcher(xml);
        int start = 0;
        while (row.find()) {
            Matcher number = NUMBER.matcher(row.group(1));
            int line = number.find() ? Integer.parseInt(number.group(1)) : 0;
            Map<Integer, String> names = landmarks.cells(line);
            if (!names.isEmpty()) {
                int rank = landmarks.rank(line);
                pieces.add(new FixedPiece(xml.substring(start, row.start()) + row.group(1) + ">"));
                SortedMap<Integer, AnswerCell> cells = cells(row.group(2), names, rank);
                names.forEach((column, name) -> cells.computeIfAbsent(
                        column,
                        absent -> new AnswerCell(name, rank, attributes(column, line, styles.get(column)), "")));
                pieces.addAll(cells.values());
                pieces.add(new FixedPiece("</row>"));
                start = row.end();
            }
        }
        pieces.add(new FixedPiece(xml.substring(start)));
        return new AnswerSheet(pieces);
    }

    /** Its pieces, in order: together, the sheet. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** Technical names of the cells of its answers, each once. */
    public List<String> names() {
        return cells().map(AnswerCell::name)
                .filter(name -> !name.isEmpty() && !name.equals(KEY) && !name.startsWith(PREVIOUS))
                .distinct()
                .toList();
    }

    /** Member structures it has room for. */
    public int lines() {
        return cells().mapToInt(cell -> cell.rang() + 1).max().orElse(0);
    }

    private Stream<AnswerCell> cells() {
        return pieces.stream().filter(AnswerCell.class::isInstance).map(AnswerCell.class::cast);
    }

    /** The sheet with the answers in their cells; a cell without answer stays as in the blank workbook. */
    public String filled(Map<String, TypedCell> pole, List<Map<String, TypedCell>> lines, AddedStrings strings) {
        StringBuilder xml = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof FixedPiece fixed) {
                xml.append(fixed.xml());
            } else if (piece instanceof AnswerCell cell) {
                xml.append(cell.typed(pole, lines)
                        .map(typed -> cell.filled(typed, strings))
                        .orElse(cell.blank()));
            }
        }
        return xml.toString();
    }

    private static SortedMap<Integer, AnswerCell> cells(
            @Nullable String content, Map<Integer, String> names, int rank) {
        SortedMap<Integer, AnswerCell> cells = new TreeMap<>();
        Matcher cell = HiddenNames.CELL.matcher(content == null ? "" : content);
        while (cell.find()) {
            int column = HiddenNames.column(cell.group(1));
            Matcher style = STYLE.matcher(cell.group(1));
            String attributes =
                    attributes(column, HiddenNames.line(cell.group(1)), style.find() ? style.group(1) : null);
            cells.put(column, new AnswerCell(names.getOrDefault(column, ""), rank, attributes, cell.group()));
        }
        return cells;
    }

    private static String attributes(int column, int line, @Nullable String style) {
        String address = "r=\"" + HiddenNames.letters(column) + line + "\"";
        return style == null ? address : address + " s=\"" + style + "\"";
    }

    /** Styles of whole columns, for the cells the blank workbook does not have. */
    private static Map<Integer, String> styles(String xml) {
        Map<Integer, String> styles = new HashMap<>();
        Matcher column = COLUMN.matcher(xml);
        while (column.find()) {
            for (int i = Integer.parseInt(column.group(1)); i <= Integer.parseInt(column.group(2)); i++) {
                styles.put(i, column.group(3));
            }
        }
        return styles;
    }
}
