package fr.ptce.consolidation.questionnaire;

import java.util.List;

/** The column of the French labels: {@code label::Français (fr)}, or the only {@code label}. */
final class LabelColumn {
    private static final String FRENCH = "label::Français (fr)";

    private LabelColumn() {}

    /** The column's name, a problem being noted when there is none. */
    static String column(CsvTable file, Problems problems) {
        List<String> labels = file.columns().stream()
                .filter(column -> column.equals("label") || column.startsWith("label::"))
                .toList();
        if (labels.contains(FRENCH)) {
            return FRENCH;
        }
        if (labels.isEmpty()) {
            problems.add(
                    file.fichier(), 1, "il manque la colonne « " + FRENCH + " »", "Ajoutez-la à l’en-tête du fichier.");
            return FRENCH;
        }
        return labels.get(0);
    }
}
