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
 * @param requisRepondus how many of them are given (a value, NSP or SO)
 * @param horsChamp fields that are not asked (their relevance is false), by row of the sheet, 0 for the pole itself
 * @param redressements what became of each correction of its pole
 * @param retraits the member structures these corrections took out
 * @param traitees findings the network corrected or accepted
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
        Map<Integer, Set<String>> horsChamp,
        List<CorrectionOutcome> redressements,
        List<RemovedStructure> retraits,
        List<HandledFinding> traitees,
        boolean contacts) {
    public CheckedSubmission {
        retraits = List.copyOf(retraits);
        traitees = List.copyOf(traitees);
        redressements = List.copyOf(redressements);
        findings = List.copyOf(findings);
        horsChamp = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(horsChamp));
        if (requisRepondus < 0 || requisRepondus > requis) {
            throw new IllegalArgumentException("answered " + requisRepondus + " of " + requis + " mandatory answers");
        }
    }
}
