package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.french.AccentFolding;
import java.util.Arrays;
import java.util.List;

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
        return AccentFolding.fold(word.strip()).replaceAll("[\\s\u00A0\u202F-]+", "_");
    }
}
