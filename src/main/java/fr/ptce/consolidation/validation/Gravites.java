package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the network decides of the findings the program raises by itself, by their lines of {@code regles.csv}: how serious
 * they are, on trial or not, for which exercices. A line that lists fields speaks of these only; without a line, the
 * program's own severity stands. An answer that could not be understood counts nowhere, however mild its finding.
 */
public final class Gravites {
    private final Map<String, Rule> lines = new HashMap<>();
    private final int exercice;

    /**
     * The lines of a definition.
     *
     * @param exercice accounting year the answers are about: a line out of its years raises nothing
     */
    public Gravites(Definition definition, int exercice) {
        this.exercice = exercice;
        definition.rules().stream().filter(rule -> !rule.isOnSubmission()).forEach(rule -> lines.put(rule.id(), rule));
    }

    /** The findings that remain, as serious as the network wants them, in the same order. */
    public List<Finding> of(List<Finding> findings) {
        return findings.stream().flatMap(finding -> of(finding).stream()).toList();
    }

    private Optional<Finding> of(Finding finding) {
        Rule line = lines.get(finding.code());
        if (line == null || !isAbout(line, finding)) {
            return Optional.of(finding);
        }
        return line.isValidFor(exercice) ? Optional.of(finding.withSeverity(line.appliedSeverity())) : Optional.empty();
    }

    private static boolean isAbout(Rule line, Finding finding) {
        return line.scope() != Rule.Scope.CELLULE
                || line.champs().isEmpty()
                || line.champs().contains(finding.champ());
    }
}
