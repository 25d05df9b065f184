package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.french.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The cells of one row of answers as one compact text: a line per cell, {@code champ, feuille, cellule, brut, traitement}
 * separated by tabs, a field or a sheet left empty being that of the line before. One text for a row, since one row per
 * answer would make the base ten times slower.
 */
final class SourceText {
    /** Raw texts are cut there: the trace shows what was read, the workbook keeps the rest. */
    static final int RAW_MAX = 1_000;

    /** Below what H2 takes in one text. */
    private static final int MAX_TEXT = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private String fieldName = "";
    private String sheet = "";

    void add(String field, List<CellSource> sources) {
        for (CellSource source : sources) {
            if ((source.brut().isEmpty() && source.traitement().isEmpty()) || text.length() > MAX_TEXT - 10 * RAW_MAX) {
                continue;
            }
            cell(field.equals(fieldName) ? "" : field);
            cell(source.feuille().equals(sheet) ? "" : source.feuille());
            cell(source.cellule());
            cell(cut(source.brut()));
            cell(source.traitement());
            text.setCharAt(text.length() - 1, '\n');
            fieldName = field;
            sheet = source.feuille();
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Gives each cell of such a text with its field. */
    static void read(String text, BiConsumer<String, CellSource> reader) {
        String fieldName = "";
        String sheet = "";
        for (String line : text.lines().toList()) {
            List<String> cells = split(line);
            fieldName = cells.get(0).isEmpty() ? fieldName : cells.get(0);
            sheet = cells.get(1).isEmpty() ? sheet : cells.get(1);
            reader.accept(fieldName, new CellSource(sheet, cells.get(2), cells.get(3), cells.get(4)));
        }
    }

    private static String cut(String raw) {
        return Excerpt.of(raw, RAW_MAX + 1);
    }

    private void cell(String value) {
        text.append(escape(value)).append('\t');
    }

    static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\\') {
                i++;
                cell.append(unescape(line.charAt(i)));
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static char unescape(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
