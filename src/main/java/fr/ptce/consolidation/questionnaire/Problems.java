package fr.ptce.consolidation.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that whoever edits the definition sees everything at once. */
final class Problems {
    private final List<DefinitionProblem> list = new ArrayList<>();

    void add(String file, int line, String message, String action) {
        list.add(new DefinitionProblem(file, line, message, action));
    }

    void add(CsvRow row, String message, String action) {
        add(row.fichier(), row.ligne(), message, action);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** Sorted, without repetition. */
    List<DefinitionProblem> sorted() {
        return list.stream().distinct().sorted().toList();
    }
}
