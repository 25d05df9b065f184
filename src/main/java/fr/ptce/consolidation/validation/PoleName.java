package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The name a pole writes is its own, whatever the case, the accents and the punctuation: that of the registry or one of
 * its aliases. Nothing can be said of a pole the registry does not know.
 */
final class PoleName implements SubmissionRule {
    private final ReferenceLists references;
    private final BiPredicate<ExpectedPole, Set<String>> refused;

    /** Refuses when that is true of the pole of the registry and of the poles that bear the typed name. */
    private PoleName(ReferenceLists references, BiPredicate<ExpectedPole, Set<String>> refused) {
        this.references = references;
        this.refused = refused;
    }

    /** The name is that of another pole. */
    static PoleName ofAnother(ReferenceLists references) {
        return new PoleName(references, (pole, bearers) -> !bearers.isEmpty() && !bearers.contains(pole.pole()));
    }

    /** The name is nobody's: perhaps an alias the registry does not know yet. */
    static PoleName unknown(ReferenceLists references) {
        return new PoleName(references, (pole, bearers) -> bearers.isEmpty());
    }

    /** The name is an alias of the pole. */
    static SubmissionRule alias(ReferenceLists references) {
        PoleName own = new PoleName(references, (pole, bearers) -> bearers.contains(pole.pole()));
        return pole -> own.broken(pole).stream()
                .filter(breach -> !ReferenceLists.key(breach.attendu()).equals(ReferenceLists.key(name(pole))))
                .toList();
    }

    @Override
    public List<Breach> broken(CheckedUnit unit) {
        ExpectedPole pole = references.poles().get(unit.submission().identity().pole());
        String key = ReferenceLists.key(name(unit));
        if (pole == null || key.isEmpty()) {
            return List.of();
        }
        Set<String> bearers = references.noms().getOrDefault(key, Set.of());
        if (!refused.test(pole, bearers)) {
            return List.of();
        }
        boolean another = !bearers.isEmpty() && !bearers.contains(pole.pole());
        return List.of(new Breach(unit, another ? String.join(", ", bearers) : pole.nom()));
    }

    private static String name(CheckedUnit unit) {
        return unit.answer("pole_nom").value() instanceof Value.Text text ? text.text() : "";
    }
}
