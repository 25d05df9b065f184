package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the one line of {@code settings.csv}. */
final class SettingsReader {
    static final String FILE = "settings.csv";
    static final List<String> COLUMNS = List.of("form_title", "form_id", "version");

    private static final List<String> PERCENTAGES = List.of("selection_completude", "selection_structures");

    private final Vocabulary vocabulary;
    private final Problems problems;

    SettingsReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Optional<Settings> read(CsvTable file) {
        if (file.rows().size() != 1) {
            problems.add(
                    FILE,
                    0,
                    "il faut une ligne de valeurs, et une seule ; il y en a "
                            + file.rows().size(),
                    "Gardez l’en-tête et une ligne.");
            return Optional.empty();
        }
        CsvRow row = file.rows().get(0);
        for (String column : COLUMNS) {
            if (row.get(column).isEmpty()) {
                problems.add(row, "la colonne « " + column + " » est vide", "Remplissez-la.");
            }
        }
        for (String column : PERCENTAGES) {
            if (!row.get(column).matches("|100|[0-9]{1,2}")) {
                problems.add(
                        row,
                        "« " + row.get(column) + " » n’est pas un pourcentage, colonne « " + column + " »",
                        "Écrivez un nombre entier de 0 à 100.");
            }
        }
        for (String field : Words.split(row.get("selection_champs"))) {
            if (vocabulary.findField(field).isEmpty()) {
                problems.add(row, "selection_champs nomme un champ inconnu : « " + field + " »", "Corrigez son nom.");
            }
        }
        Set<String> accepted = new TreeSet<>(Words.split(row.get("versions_acceptees")));
        accepted.add(row.get("version"));
        return Optional.of(new Settings(
                row.get("form_id"), row.get("form_title"), row.get("version"), List.copyOf(accepted), row.cells()));
    }
}
