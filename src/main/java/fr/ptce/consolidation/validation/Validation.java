package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the checks of one questionnaire found.
 *
 * @param findings all of them, those of the reading included, gravest first
 * @param requis mandatory answers expected: those of asked questions, member structures included; a question answered SO
 *     is not expected, nor one the questionnaire sent back did not ask, or not as mandatory
 * @param requisRepondus how many of them have a value; NSP is no value, nor is a question to tick where nothing is ticked
 * @param outOfScope fields that are not asked, by row of the sheet, 0 for the pole
 */
public record Validation(List<Finding> findings, int requis, int requisRepondus, Map<Integer, Set<String>> outOfScope) {
    public Validation {
        findings = findings.stream().sorted().toList();
        outOfScope = Collections.unmodifiableMap(new TreeMap<>(outOfScope));
    }

    /** The same, those findings standing for its own. */
    public Validation withFindings(List<Finding> others) {
        return new Validation(others, requis, requisRepondus, outOfScope);
    }
}
