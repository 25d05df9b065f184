package fr.ptce.consolidation.questionnaire;

import java.util.Comparator;

/**
 * Something wrong in the definition, for whoever edits its files.
 *
 * @param fichier name of the file, such as {@code survey.csv}
 * @param ligne line of the file as a text editor numbers it, 1 being the header; 0 for the whole file
 * @param message what is wrong, in French
 * @param action what to do, in French
 */
public record DefinitionProblem(String fichier, int ligne, String message, String action)
        implements Comparable<DefinitionProblem> {
    private static final Comparator<DefinitionProblem> ORDER = Comparator.comparing(DefinitionProblem::fichier)
            .thenComparing(DefinitionProblem::ligne)
            .thenComparing(DefinitionProblem::message)
            .thenComparing(DefinitionProblem::action);

    /** One sentence and the action: {@code survey.csv, ligne 12 : … → …}. */
    public String label() {
        String place = ligne > 0 ? fichier + ", ligne " + ligne : fichier;
        return place + " : " + message + " → " + action;
    }

    @Override
    public int compareTo(DefinitionProblem other) {
        return ORDER.compare(this, other);
    }
}
