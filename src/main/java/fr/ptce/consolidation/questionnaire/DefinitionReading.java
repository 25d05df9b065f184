package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * What reading a definition gave: a definition without problem, or problems without definition.
 *
 * @param definition present when there is no problem
 * @param problems sorted by file and line; all of them at once
 */
public record DefinitionReading(Optional<Definition> definition, List<DefinitionProblem> problems) {
    public DefinitionReading {
        problems = List.copyOf(problems);
        if (definition.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("either a definition or problems");
        }
    }

    /**
     * The definition, when the caller cannot go on without one.
     *
     * @throws IllegalStateException when it has problems, listed in the message
     */
    public Definition getDefinition() {
        return definition.orElseThrow(() -> new IllegalStateException(String.join(
                "\n", problems.stream().map(DefinitionProblem::label).toList())));
    }
}
