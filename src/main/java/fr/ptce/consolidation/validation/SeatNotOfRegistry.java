package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A pole's seat is where the registry places it: same département (or région, when the registry has no département), then
 * same commune. A commune is compared only within the département: one move is told once.
 */
final class SeatNotOfRegistry implements SubmissionRule {
    private final ReferenceLists references;
    private final Map<String, String> regions = new TreeMap<>();
    private final boolean communes;

    private SeatNotOfRegistry(Definition definition, ReferenceLists references, boolean communes) {
        this.references = references;
        this.communes = communes;
        definition.findField("departement").flatMap(Field::list).ifPresent(list -> list.codes()
                .forEach((Code code) -> regions.put(code.name(), code.parent())));
    }

    /** Another département, or another région. */
    static SeatNotOfRegistry departement(Definition definition, ReferenceLists references) {
        return new SeatNotOfRegistry(definition, references, false);
    }

    /** Another commune of the same département. */
    static SeatNotOfRegistry commune(Definition definition, ReferenceLists references) {
        return new SeatNotOfRegistry(definition, references, true);
    }

    @Override
    public List<Breach> broken(CheckedUnit unit) {
        ExpectedPole pole = references.poles().get(unit.submission().identity().pole());
        if (pole == null) {
            return List.of();
        }
        Optional<String> other = otherDepartement(unit, pole);
        if (communes) {
            other = other.isEmpty() ? otherCommune(unit, pole) : Optional.empty();
        }
        return other.map(attendu -> List.of(new Breach(unit, attendu))).orElse(List.of());
    }

    private Optional<String> otherDepartement(CheckedUnit unit, ExpectedPole pole) {
        if (!(unit.answer("departement").value() instanceof Value.Choice typed)) {
            return Optional.empty();
        }
        if (!pole.departement().isEmpty()) {
            return Optional.of(pole.departement()).filter(known -> !known.equals(typed.code()));
        }
        String region = regions.getOrDefault(typed.code(), "");
        return Optional.of(pole.region())
                .filter(known -> !known.isEmpty() && !region.isEmpty() && !known.equals(region))
                .map(known -> "région ".concat(known));
    }

    private static Optional<String> otherCommune(CheckedUnit unit, ExpectedPole pole) {
        return unit.answer("commune_siege").value() instanceof Value.Text typed
                ? Optional.of(pole.commune())
                        .filter(known -> !known.isEmpty() && !known.equals(typed.text()))
                        .filter(known -> typed.text().startsWith(pole.departement()))
                : Optional.empty();
    }
}
