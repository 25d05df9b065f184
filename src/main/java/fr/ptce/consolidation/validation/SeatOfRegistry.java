package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The seat a pole declares, beside the one the registry gives it. */
final class SeatOfRegistry {
    private final ReferenceLists references;
    private final Map<String, String> regions = new TreeMap<>();

    SeatOfRegistry(Definition definition, ReferenceLists references) {
        this.references = references;
        definition.findField("departement").flatMap(Field::list).ifPresent(list -> list.codes()
                .forEach((Code code) -> regions.put(code.name(), code.parent())));
    }

    /** The département of the registry, its région when it knows no more; empty when it agrees or nothing is known. */
    Optional<String> otherDepartement(CheckedUnit unit) {
        return find(unit).flatMap(pole -> otherDepartement(unit, pole));
    }

    /** The commune of the registry when the one declared is another of its département; empty otherwise. */
    Optional<String> otherCommune(CheckedUnit unit) {
        return find(unit).flatMap(pole -> otherCommune(unit, pole));
    }

    private Optional<ExpectedPole> find(CheckedUnit unit) {
        return Optional.ofNullable(
                references.poles().get(unit.submission().identity().pole()));
    }

    private Optional<String> otherDepartement(CheckedUnit unit, ExpectedPole pole) {
        return unit.answer("departement").value().findCode().flatMap(typed -> otherDepartement(typed, pole));
    }

    private Optional<String> otherDepartement(String typed, ExpectedPole pole) {
        if (!pole.departement().isEmpty()) {
            return Optional.of(pole.departement()).filter(known -> !known.equals(typed));
        }
        String region = regions.getOrDefault(typed, "");
        return Optional.of(pole.region())
                .filter(known -> !known.isEmpty() && !region.isEmpty() && !known.equals(region))
                .map(known -> "région ".concat(known));
    }

    private static Optional<String> otherCommune(CheckedUnit unit, ExpectedPole pole) {
        return unit.answer("commune_siege").value().findText().flatMap(typed -> Optional.of(pole.commune())
                .filter(known -> !known.isEmpty() && !known.equals(typed))
                .filter(known -> typed.startsWith(pole.departement())));
    }
}
