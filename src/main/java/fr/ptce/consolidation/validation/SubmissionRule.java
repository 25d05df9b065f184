package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.questionnaire.Definition;
import java.util.List;
import java.util.Map;

/** A rule that needs thought: one class, named by what it refuses, found by the id of its line in {@code regles.csv}. */
@FunctionalInterface
interface SubmissionRule {
    /** Every such rule, by id. */
    static Map<String, SubmissionRule> all(Definition definition) {
        return Map.of(
                "RWD-SIRET", new DuplicateSiret(),
                "RWD-NOM", new DuplicateName(),
                "COC-PORTEUSE", new PorteuseNotMember(),
                "FDM-GUIDE", new UntouchedGuide(definition));
    }

    /** The units where the rule is broken; empty when it is met, does not apply or cannot be evaluated. */
    List<Unit> broken(Unit pole);
}
