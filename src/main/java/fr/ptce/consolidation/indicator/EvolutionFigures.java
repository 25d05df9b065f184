package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.FigureUnit;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of an indicator of change: one per whole figure of the campaign, broken down by indicator; as long as there is no
 * campaign before, the line says so and has no value.
 */
final class EvolutionFigures {
    /** The breakdown of these figures; its codes are an id and a modality, such as {@code I05/oui}. */
    static final String INDICATOR = "indicateur";

    /** The modality whose figures are those of the units of both years; any other is of all units. */
    private static final String CONSTANTS = "constants";

    private static final Modality ALL = new Modality("tous", "Tous les répondants", List.of());

    private EvolutionFigures() {}

    static List<Figure> of(IndicatorDefinition indicator, Evolution evolution) {
        boolean compared = evolution.previous().isPresent();
        if (indicator.modalities().isEmpty() && !compared) {
            return List.of(figure(indicator, "sans_comparaison", "Sans comparaison"));
        }
        String label = evolution
                .previous()
                .map(before -> "écart avec « " + before.libelle() + " »")
                .orElse("sans comparaison");
        List<Figure> figures = new ArrayList<>();
        for (Modality modality : indicator.modalities().isEmpty() ? List.of(ALL) : indicator.modalities()) {
            figures.add(figure(indicator, modality.name(), modality.label() + " : " + label));
            evolution.lignes().stream()
                    .filter(line -> line.figure().isUnitSet())
                    .forEach(line -> figures.add(figure(indicator, modality, line)));
        }
        return figures;
    }

    /** The head of its rows. */
    private static Figure figure(IndicatorDefinition indicator, String modality, String label) {
        return figure(indicator, modality, label, "", Optional.empty(), indicator.unite(), 0);
    }

    private static Figure figure(IndicatorDefinition indicator, Modality modality, Evolution.EvolutionLine line) {
        boolean constants = modality.name().equals(CONSTANTS);
        Figure measured = line.figure();
        String code = measured.modalite().isEmpty()
                ? measured.indicateur()
                : measured.indicateur() + "/" + measured.modalite();
        return figure(
                indicator,
                modality.name(),
                modality.label(),
                code,
                constants ? line.gapConstants() : line.gap(),
                line.gapUnit(),
                constants ? line.nCommuns() : measured.n());
    }

    private static Figure figure(
            IndicatorDefinition indicator,
            String modality,
            String label,
            String code,
            Optional<BigDecimal> gap,
            FigureUnit unit,
            long n) {
        return new Figure(
                indicator.id(),
                indicator.libelle(),
                modality,
                label,
                code.isEmpty() ? "" : INDICATOR,
                code,
                gap,
                unit,
                Optional.empty(),
                Optional.empty(),
                indicator.base(),
                n,
                Figure.INTERNAL,
                Figure.PUBLISHED);
    }
}
