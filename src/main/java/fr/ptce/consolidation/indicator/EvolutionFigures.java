package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.FigureUnit;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modalite;
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
    static final String INDICATEUR = "indicateur";

    /** The modality whose figures are those of the units of both years; any other is of all units. */
    private static final String CONSTANTS = "constants";

    private static final Modalite TOUS = new Modalite("tous", "Tous les répondants", List.of());

    private EvolutionFigures() {}

    static List<Figure> of(IndicatorDefinition indicator, Evolution evolution) {
        boolean compared = evolution.precedente().isPresent();
        if (indicator.modalites().isEmpty() && !compared) {
            return List.of(figure(indicator, "sans_comparaison", "Sans comparaison"));
        }
        String label = evolution
                .precedente()
                .map(before -> "écart avec « " + before.libelle() + " »")
                .orElse("sans comparaison");
        List<Figure> figures = new ArrayList<>();
        for (Modalite modalite : indicator.modalites().isEmpty() ? List.of(TOUS) : indicator.modalites()) {
            figures.add(figure(indicator, modalite.name(), modalite.label() + " : " + label));
            evolution.lignes().stream()
                    .filter(line -> line.figure().isEnsemble())
                    .forEach(line -> figures.add(figure(indicator, modalite, line)));
        }
        return figures;
    }

    /** The head of its rows. */
    private static Figure figure(IndicatorDefinition indicator, String modalite, String label) {
        return figure(indicator, modalite, label, "", Optional.empty(), indicator.unite(), 0);
    }

    private static Figure figure(IndicatorDefinition indicator, Modalite modalite, Evolution.Ligne line) {
        boolean constants = modalite.name().equals(CONSTANTS);
        Figure measured = line.figure();
        String code = measured.modalite().isEmpty()
                ? measured.indicateur()
                : measured.indicateur() + "/" + measured.modalite();
        return figure(
                indicator,
                modalite.name(),
                modalite.label(),
                code,
                constants ? line.ecartConstants() : line.ecart(),
                line.uniteEcart(),
                constants ? line.nCommuns() : measured.n());
    }

    private static Figure figure(
            IndicatorDefinition indicator,
            String modalite,
            String label,
            String code,
            Optional<BigDecimal> ecart,
            FigureUnit unite,
            long n) {
        return new Figure(
                indicator.id(),
                indicator.libelle(),
                modalite,
                label,
                code.isEmpty() ? "" : INDICATEUR,
                code,
                ecart,
                unite,
                Optional.empty(),
                Optional.empty(),
                indicator.base(),
                n,
                Figure.INTERNE,
                Figure.PUBLIE);
    }
}
