package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A closed list of codes, in the order of {@code choices.csv}.
 *
 * @param name technical name of the list
 * @param codes at least one
 */
public record CodeList(String name, List<Code> codes) {
    public CodeList {
        codes = List.copyOf(codes);
    }

    /** The code of that exact name. */
    public Optional<Code> findCode(String code) {
        return codes.stream().filter(candidate -> candidate.name().equals(code)).findFirst();
    }
}
