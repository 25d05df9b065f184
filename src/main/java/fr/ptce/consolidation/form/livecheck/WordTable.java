package fr.ptce.consolidation.form.livecheck;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words a cell may hold and what they stand for, side by side in a hidden sheet: a formula looks a word up there as
 * the reader does in the code lists.
 */
final class WordTable {
    /** Name of the sheet. */
    static final String SHEET = "_MOTS";

    private static final String WORDS = "mots.";
    private static final String VALUES = "codes.";

    /** A lookup takes these for wild cards. */
    private static final String[] WILD = {"*", "?", "~"};

    private final CalculationSheet grid = new CalculationSheet(SHEET);
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> lengths = new LinkedHashMap<>();

    /** Writes the words of every kind. */
    WordTable(Map<String, Map<String, String>> tables) {
        int column = 0;
        for (Map.Entry<String, Map<String, String>> table : tables.entrySet()) {
            grid.text(0, column, table.getKey());
            int row = 1;
            for (Map.Entry<String, String> word : table.getValue().entrySet()) {
                grid.text(row, column, plain(word.getKey()));
                grid.text(row, column + 1, word.getValue());
                row++;
            }
            columns.put(table.getKey(), column);
            lengths.put(table.getKey(), row - 1);
            column += 2;
        }
    }

    /** The sheet. */
    CalculationSheet grid() {
        return grid;
    }

    /** The cells of the words and of what they stand for, by the names formulas give them. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        columns.forEach((table, column) -> {
            int last = Math.max(1, lengths.getOrDefault(table, 1));
            names.put(WORDS + table, grid.absolute(1, column, last, column));
            names.put(VALUES + table, grid.absolute(1, column + 1, last, column + 1));
        });
        return names;
    }

    /** What a word stands for, an error when it is not there. */
    static String lookup(String table, String text) {
        String word = text;
        for (String wild : WILD) {
            word = "SUBSTITUTE(" + word + ",\"" + wild + "\",\"" + AnswerMark.SIGNE + "\")";
        }
        return "INDEX(" + VALUES + table + ",MATCH(" + word + "," + WORDS + table + ",0))";
    }

    private static String plain(String word) {
        String plain = word;
        for (String wild : WILD) {
            plain = plain.replace(wild, AnswerMark.SIGNE);
        }
        return plain;
    }
}
