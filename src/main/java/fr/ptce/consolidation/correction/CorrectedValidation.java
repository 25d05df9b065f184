package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.correction.HandledFinding.Nature;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.validation.SubmissionValidator;
import fr.ptce.consolidation.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A questionnaire judged as the network corrected it: its answers corrected, then checked, then its accepted warnings
 * justified.
 *
 * @param submission the questionnaire as corrected
 * @param validation what is wrong in it, once the warnings the network accepts are justified
 * @param outcomes what became of each correction of its pole
 * @param removed the member structures that are no longer in it
 * @param handled the findings the network dealt with: those its corrections made disappear, then those it accepts
 */
public record CorrectedValidation(
        Submission submission,
        Validation validation,
        List<CorrectionOutcome> outcomes,
        List<RemovedStructure> removed,
        List<HandledFinding> handled) {
    public CorrectedValidation {
        outcomes = List.copyOf(outcomes);
        removed = List.copyOf(removed);
        handled = List.copyOf(handled);
    }

    /**
     * Corrects and checks a questionnaire.
     *
     * @param received the questionnaire as the pole, or the structure, sent it
     * @param lifted what made its pole doubtful, before the network attached it; none when it did not
     */
    public static CorrectedValidation of(
            Submission received, List<Finding> lifted, Corrections corrections, SubmissionValidator validator) {
        List<CorrectionOutcome> outcomes = new ArrayList<>();
        List<HandledFinding> handled = new ArrayList<>();
        Submission sent = received;
        Optional<Correction> attachment = corrections.findAttachment(received.fichier());
        if (attachment.isPresent() && !lifted.isEmpty()) {
            sent = AttachedFile.of(received, attachment.get(), lifted);
            outcomes.add(AttachedFile.outcome(attachment.get()));
            lifted.forEach(finding -> handled.add(HandledFinding.of(finding, Nature.CORRIGEE)));
        }
        Corrections.Corrected corrected = corrections.corrected(sent);
        Submission submission = corrected.submission();
        Validation found = validator.validate(submission);
        outcomes.addAll(corrected.states());
        List<Finding> accepted = corrections.accepted(submission, found.findings(), outcomes);
        if (corrected.states().stream().anyMatch(CorrectionOutcome::applique)) {
            handled.addAll(gone(validator.validate(sent).findings(), found.findings()));
        }
        handled.addAll(justified(found.findings(), accepted));
        return new CorrectedValidation(
                submission, found.withFindings(accepted), outcomes, corrected.removals(), handled);
    }

    /** What was found before the corrections and no longer is. */
    private static List<HandledFinding> gone(List<Finding> before, List<Finding> after) {
        Set<HandledFinding> remaining = after.stream()
                .map(finding -> HandledFinding.of(finding, Nature.CORRIGEE))
                .collect(Collectors.toSet());
        return before.stream()
                .map(finding -> HandledFinding.of(finding, Nature.CORRIGEE))
                .filter(finding -> !remaining.contains(finding))
                .toList();
    }

    /** What the acceptances justify; the same findings in the same order on both sides. */
    private static List<HandledFinding> justified(List<Finding> found, List<Finding> accepted) {
        List<HandledFinding> justified = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).justification().equals(accepted.get(i).justification())) {
                justified.add(HandledFinding.of(found.get(i), Nature.ACCEPTEE));
            }
        }
        return justified;
    }
}
