package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import java.util.List;

/**
 * What the network decides of the findings the program raises by itself, by their lines of {@code regles.csv}: how serious
 * they are, on trial or not, for which exercices. A line that lists fields speaks of these only; without a line, the
 * program's own severity stands. An answer that could not be understood counts nowhere, however mild its finding.
 */
public final class GradedFindings {
    private final NetworkSeverity severities;

    /**
     * The lines of a definition.
     *
     * @param exercice accounting year the answers are about: a line out of its years raises nothing
     */
    public GradedFindings(Definition definition, int exercice) {
        this.severities = new NetworkSeverity(definition, exercice);
    }

    /** The findings that remain, as serious as the network wants them, in the same order. */
    public List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding ->
                        severities
                                .of(finding.code(), finding.champ(), finding.severity())
                                .map(finding::withSeverity)
                                .stream())
                .toList();
    }
}
