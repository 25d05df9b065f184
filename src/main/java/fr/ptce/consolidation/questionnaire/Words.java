package fr.ptce.consolidation.questionnaire;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cells of the definition that hold several words, or one word of a closed list. */
final class Words {
    private Words() {}

    /** The words of a cell, separated by spaces or commas. */
    static List<String> split(String cell) {
        return Arrays.stream(cell.split("[\\s,\u00A0\u202F]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Lower case, without accent, spaces and hyphens as underscores: how closed lists are compared. */
    static String fold(String word) {
        return Normalizer.normalize(word.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00A0\u202F-]+", "_");
    }
}
