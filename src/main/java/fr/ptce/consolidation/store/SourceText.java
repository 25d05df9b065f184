package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.CellSource;
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
    static final int BRUT_MAX = 1_000;

    /** Below what H2 takes in one text. */
    private static final int TEXTE_MAX = 1_000_000;

    private final StringBuilder texte = new StringBuilder();
    private String champ = "";
    private String feuille = "";

    void add(String field, List<CellSource> sources) {
        for (CellSource source : sources) {
            if ((source.brut().isEmpty() && source.traitement().isEmpty())
                    || texte.length() > TEXTE_MAX - 10 * BRUT_MAX) {
                continue;
            }
            cell(field.equals(champ) ? "" : field);
            cell(source.feuille().equals(feuille) ? "" : source.feuille());
            cell(source.cellule());
            cell(cut(source.brut()));
            cell(source.traitement());
            texte.setCharAt(texte.length() - 1, '\n');
            champ = field;
            feuille = source.feuille();
        }
    }

    @Override
    public String toString() {
        return texte.toString();
    }

    /** Gives each cell of such a text with its field. */
    static void read(String texte, BiConsumer<String, CellSource> reader) {
        String champ = "";
        String feuille = "";
        for (String ligne : texte.lines().toList()) {
            List<String> cells = split(ligne);
            champ = cells.get(0).isEmpty() ? champ : cells.get(0);
            feuille = cells.get(1).isEmpty() ? feuille : cells.get(1);
            reader.accept(champ, new CellSource(feuille, cells.get(2), cells.get(3), cells.get(4)));
        }
    }

    private static String cut(String brut) {
        return brut.length() <= BRUT_MAX ? brut : brut.substring(0, BRUT_MAX) + "…";
    }

    private void cell(String value) {
        texte.append(escape(value)).append('\t');
    }

    static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static List<String> split(String ligne) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < ligne.length(); i++) {
            char c = ligne.charAt(i);
            if (c == '\t') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\\') {
                i++;
                cell.append(unescape(ligne.charAt(i)));
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
