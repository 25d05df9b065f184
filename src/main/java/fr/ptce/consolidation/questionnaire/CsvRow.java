package fr.ptce.consolidation.questionnaire;

import java.util.Map;

/**
 * One line of a definition file.
 *
 * @param fichier name of the file
 * @param ligne where the line starts, 1 being the header
 * @param cells trimmed cells by column
 */
record CsvRow(String fichier, int ligne, Map<String, String> cells) {
    /** The cell of that column, "" when blank or absent. */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether the cell says yes. */
    boolean isYes(String column) {
        String cell = get(column);
        return cell.equalsIgnoreCase("oui") || cell.equalsIgnoreCase("yes") || cell.equalsIgnoreCase("true()");
    }
}
