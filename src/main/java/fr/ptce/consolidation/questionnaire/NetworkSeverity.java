package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How serious the network wants the findings the program raises by itself, by their lines of {@code regles.csv}: on trial
 * or not, for which fields, for which exercices. A line that lists fields speaks of these only; without a line, the
 * program's own severity stands. An answer that could not be understood counts nowhere, however mild its finding.
 */
public final class NetworkSeverity {
    private final Map<String, Rule> lines = new HashMap<>();
    private final int exercice;

    /**
     * The lines of a definition.
     *
     * @param exercice accounting year the answers are about: a line out of its years raises nothing
     */
    public NetworkSeverity(Definition definition, int exercice) {
        this.exercice = exercice;
        definition.rules().stream().filter(rule -> !rule.isOnSubmission()).forEach(rule -> lines.put(rule.id(), rule));
    }

    /**
     * How serious a finding is.
     *
     * @param field field it is about, "" when none
     * @param ofProgram how serious it is without a line
     * @return empty when it is not to be raised that year
     */
    public Optional<Severity> of(String code, String field, Severity ofProgram) {
        Rule line = lines.get(code);
        if (line == null || !isAbout(line, field)) {
            return Optional.of(ofProgram);
        }
        return line.isValidFor(exercice) ? Optional.of(line.appliedSeverity()) : Optional.empty();
    }

    /** The findings that are to be raised that year, as serious as the network wants them, in the same order. */
    public List<Finding> graded(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding ->
                        of(finding.code(), finding.champ(), finding.severity()).map(finding::withSeverity).stream())
                .toList();
    }

    private static boolean isAbout(Rule line, String field) {
        return line.scope() != Rule.Scope.CELLULE
                || line.fields().isEmpty()
                || line.fields().contains(field);
    }
}
