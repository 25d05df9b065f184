package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.Optional;
import java.util.Set;

/**
 * The name a pole writes, beside those of the registry; the case, the accents and the punctuation are set aside.
 *
 * @param pole the pole, as the registry knows it
 * @param key what is compared of the name it writes
 * @param bearers poles of the registry that bear that name, or have it among their aliases
 */
record PoleName(ExpectedPole pole, String key, Set<String> bearers) {
    /** Empty when the pole writes no name, or is not in the registry: nothing can be said of it. */
    static Optional<PoleName> find(CheckedUnit unit, ReferenceLists references) {
        ExpectedPole pole = references.poles().get(unit.submission().identity().pole());
        String key = ReferenceLists.key(name(unit));
        return pole == null || key.isEmpty()
                ? Optional.empty()
                : Optional.of(new PoleName(pole, key, references.names().getOrDefault(key, Set.of())));
    }

    /** Whether it is the name, or an alias, of that pole. */
    boolean isOwn() {
        return bearers.contains(pole.pole());
    }

    /** Whether it is the very name the registry gives that pole. */
    boolean isOfRegistry() {
        return key.equals(ReferenceLists.key(pole.nom()));
    }

    private static String name(CheckedUnit unit) {
        return unit.answer("pole_nom").value().findText().orElse("");
    }
}
