package fr.ptce.consolidation.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A cell that holds one word of a closed list. */
final class Choice {
    private Choice() {}

    /** The word as one of the type's values; the one given, with a problem noted, when it is none of them. */
    static <E extends Enum<E>> E read(CsvRow row, String column, Class<E> type, E otherwise, Problems problems) {
        String word = Words.fold(row.get(column));
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        List<String> accepted = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        problems.add(
                row,
                "« " + row.get(column) + " » n’est pas admis dans la colonne « " + column + " »",
                "Valeurs admises : " + String.join(", ", accepted) + ".");
        return otherwise;
    }
}
