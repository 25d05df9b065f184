package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.correction.CorrectionOutcome;
import fr.ptce.consolidation.correction.HandledFinding;
import fr.ptce.consolidation.correction.RemovedStructure;
import fr.ptce.consolidation.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A questionnaire read and checked, to be kept in the base.
 *
 * @param campagne id of the campaign
 * @param empreinte what it was read with: definition, software version, registry
 * @param taille size of the file in bytes
 * @param submission what was read
 * @param findings all findings, those of the reading ({@link Submission#findings}) included
 * @param requis mandatory answers expected, those of the member structures included
 * @param requisRepondus how many of them have a value: NSP is none, and a question answered SO is not expected
 * @param outOfScope fields that are not asked (their relevance is false), by row of the sheet, 0 for the pole itself
 * @param corrections what became of each correction of its pole
 * @param removals the member structures these corrections took out
 * @param handled findings the network corrected or accepted
 * @param contacts whether the personal answers are kept: not those of a purged campaign
 */
public record CheckedSubmission(
        String campagne,
        String empreinte,
        long taille,
        Submission submission,
        List<Finding> findings,
        int requis,
        int requisRepondus,
        Map<Integer, Set<String>> outOfScope,
        List<CorrectionOutcome> corrections,
        List<RemovedStructure> removals,
        List<HandledFinding> handled,
        boolean contacts) {
    public CheckedSubmission {
        removals = List.copyOf(removals);
        handled = List.copyOf(handled);
        corrections = List.copyOf(corrections);
        findings = List.copyOf(findings);
        outOfScope = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outOfScope));
        if (requisRepondus < 0 || requisRepondus > requis) {
            throw new IllegalArgumentException("answered " + requisRepondus + " of " + requis + " mandatory answers");
        }
    }
}
