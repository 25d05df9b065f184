package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose answers a workbook holds, once all that testifies of it was heard, and the network.
 *
 * @param identity what it says of itself, of the pole the network attached it to; of nobody when several poles may be meant
 * @param log what was said so far
 * @param lifted what made its pole doubtful and no longer refuses it
 * @param presumed whom it seems to come from, if it is refused
 */
record Attribution(Identity identity, ReadingLog log, List<Finding> lifted, PresumedPoles presumed) {
    Attribution {
        lifted = List.copyOf(lifted);
    }

    /**
     * Hears all of it.
     *
     * @param attached the pole the network attached the file to, if it did
     */
    static Attribution of(
            EnvelopeCheck check,
            Envelope envelope,
            PoleWitnesses witnesses,
            boolean hasQuestions,
            Optional<String> attached) {
        Identity own = witnesses.isContradictory() ? envelope.identity().withPole("") : envelope.identity();
        ReadingLog log = new ReadingLog(witnesses.file(), own.pole());
        check.check(envelope, witnesses, hasQuestions, log);
        Optional<String> mayBe = attached.filter(witnesses::mayBeOf);
        if (mayBe.isEmpty()) {
            return new Attribution(own, log, List.of(), witnesses.presumed());
        }
        String pole = mayBe.get();
        ReadingLog other = new ReadingLog(witnesses.file(), pole);
        check.checkAttached(envelope.attachedTo(pole), witnesses, hasQuestions, other);
        List<Finding> lifted = lifted(log, other);
        PresumedPoles presumed = PresumedPoles.of(Set.of(pole));
        return lifted.isEmpty()
                ? new Attribution(own, log, List.of(), presumed)
                : new Attribution(envelope.identity().withPole(pole), other, lifted, presumed);
    }

    private static List<Finding> lifted(ReadingLog before, ReadingLog after) {
        Set<String> left = errors(after).stream().map(Finding::code).collect(Collectors.toSet());
        return errors(before).stream()
                .filter(finding -> !left.contains(finding.code()))
                .toList();
    }

    /** Whether what was said refuses the file. */
    boolean isRefused() {
        return !errors(log).isEmpty();
    }

    private static List<Finding> errors(ReadingLog log) {
        return log.toList().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
