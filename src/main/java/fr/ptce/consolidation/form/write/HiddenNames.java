package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the writer hid the technical names of a sheet: in row 1 those of the columns, in column A those of the rows.
 *
 * @param columns names by column number, 1 for A
 * @param lignes names by row number, in order
 * @param repeated whether each row is a member structure
 */
record HiddenNames(Map<Integer, String> columns, Map<Integer, String> lignes, boolean repeated) {
    /** A cell: its attributes, then what it holds. */
    static final Pattern CELL = Pattern.compile("<c ([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);

    private static final Pattern ADDRESS = Pattern.compile("\\br=\"([A-Z]+)([0-9]+)\"");
    private static final Pattern TEXT = Pattern.compile("t=\"s\"[^>]*><v>([0-9]+)</v>");
    private static final int FIRST = 1;

    /** Reads those of a sheet; one without technical names has none. */
    static HiddenNames of(String xml, AddedStrings strings) {
        Map<Integer, String> columns = new HashMap<>();
        Map<Integer, String> lines = new LinkedHashMap<>();
        Matcher cell = CELL.matcher(xml);
        while (cell.find()) {
            int column = column(cell.group(1));
            int line = line(cell.group(1));
            Matcher string = TEXT.matcher(cell.group());
            if ((line == FIRST || column == FIRST) && string.find()) {
                String content = strings.get(Integer.parseInt(string.group(1)));
                if (line == FIRST) {
                    columns.put(column, content);
                } else {
                    lines.put(line, content);
                }
            }
        }
        return switch (columns.getOrDefault(FIRST, "")) {
            case "#champ" -> new HiddenNames(columns, lines, false);
            case AnswerSheet.KEY -> new HiddenNames(columns, lines, true);
            default -> new HiddenNames(Map.of(), Map.of(), false);
        };
    }

    /** Columns in which a row may hold its key, an answer, that of last year or a justification, with the name of the cell. */
    Map<Integer, String> cells(int line) {
        Map<Integer, String> names = new HashMap<>();
        String field = lignes.getOrDefault(line, "");
        if (!field.isEmpty()) {
            columns.forEach((column, header) -> {
                if (repeated) {
                    names.put(column, header);
                } else if (header.equals("#reponse")) {
                    names.put(column, field);
                } else if (header.equals(AnswerSheet.JUSTIFICATION)) {
                    names.put(column, AnswerSheet.JUSTIFICATION + field);
                } else if (header.equals("#precedent")) {
                    names.put(column, AnswerSheet.PREVIOUS + field);
                }
            });
        }
        return names;
    }

    /** Rank of the member structure of a row, from 0; -1 on the other sheets. */
    int rank(int line) {
        List<Integer> rows = new ArrayList<>(lignes.keySet());
        return repeated ? rows.indexOf(line) : -1;
    }

    /** Number of the column in an address, 1 for A. */
    static int column(String attributes) {
        return CellAddress.column(address(attributes).group(1)) + 1;
    }

    /** Number of the row in an address. */
    static int line(String attributes) {
        return Integer.parseInt(address(attributes).group(2));
    }

    /** Letters of a column. */
    static String letters(int column) {
        return CellAddress.letters(column - 1);
    }

    private static Matcher address(String attributes) {
        Matcher address = ADDRESS.matcher(attributes);
        if (!address.find()) {
            throw new IllegalArgumentException("a cell without address: " + attributes);
        }
        return address;
    }
}
