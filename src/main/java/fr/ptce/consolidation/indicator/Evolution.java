package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modalite;
import java.util.List;
import java.util.Optional;

/** Change from the previous campaign: as long as the base holds a single one, the line says so and has no value. */
final class Evolution {
    private Evolution() {}

    static List<Figure> figures(IndicatorDefinition indicator) {
        return indicator.modalites().isEmpty()
                ? List.of(figure(indicator, "sans_comparaison", "Sans comparaison"))
                : indicator.modalites().stream()
                        .map(modalite -> figure(indicator, modalite.name(), label(modalite)))
                        .toList();
    }

    private static String label(Modalite modalite) {
        return modalite.label() + " : sans comparaison";
    }

    private static Figure figure(IndicatorDefinition indicator, String name, String label) {
        return new Figure(
                indicator.id(),
                indicator.libelle(),
                name,
                label,
                "",
                "",
                Optional.empty(),
                indicator.unite(),
                Optional.empty(),
                Optional.empty(),
                indicator.base(),
                0,
                Figure.INTERNE,
                Figure.PUBLIE);
    }
}
