package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Publication;
import fr.ptce.consolidation.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a campaign may leave the network.
 *
 * @param figures those of profile financeur, in the order of the internal ones, published or masked; what speaks of the
 *     collection itself is not there
 * @param audit what was masked and why
 */
public record Diffusion(List<Figure> figures, Audit audit) {
    private static final int MINIMUM = 3;
    private static final int RANG_MINIMUM = 10;

    public Diffusion {
        figures = List.copyOf(figures);
    }

    /**
     * Applies secrecy to the figures of a campaign.
     *
     * @param internes every figure, complete, as {@code Indicators} gives them
     */
    public static Diffusion of(Store store, Definition definition, String campagne, List<Figure> internes) {
        Map<List<String>, Publication> lines = definition.indicators().stream()
                .collect(Collectors.toMap(Diffusion::key, IndicatorDefinition::publication, (one, other) -> one));
        List<Figure> figures = new ArrayList<>();
        List<Audit.Masque> masques = new ArrayList<>();
        Map<String, Long> statuts = new TreeMap<>();
        for (Figure figure : internes) {
            Publication publication = lines.getOrDefault(
                    List.of(figure.indicateur(), figure.libelle(), figure.base(), figure.unite()), Publication.INTERNE);
            if (publication == Publication.INTERNE) {
                continue;
            }
            boolean announced = publication == Publication.PUBLIQUE && figure.isEnsemble();
            Figure diffused = announced || !isFrequencySecret(figure)
                    ? figure.published()
                    : figure.masked("A", isSmall(figure.n()));
            figures.add(diffused);
            statuts.merge(diffused.statut(), 1L, Long::sum);
            if (diffused.isSecret()) {
                masques.add(new Audit.Masque(
                        figure.indicateur(),
                        figure.modalite(),
                        figure.ventilation(),
                        figure.ventilationModalite(),
                        diffused.statut(),
                        diffused.isBaseSecrete(),
                        "moins de 3 unités"));
            }
        }
        return new Diffusion(figures, new Audit(statuts, masques));
    }

    private static List<String> key(IndicatorDefinition line) {
        return List.of(line.id(), line.libelle(), line.base(), line.unite());
    }

    private static boolean isFrequencySecret(Figure figure) {
        if (isSmall(figure.n())) {
            return true;
        }
        Optional<BigDecimal> above = figure.numerateur();
        if (above.isEmpty()) {
            boolean bound = Set.of("min", "max").contains(figure.modalite());
            return figure.n() > 0 && (bound || figure.n() < RANG_MINIMUM);
        }
        boolean share = figure.denominateur()
                .filter(below -> below.compareTo(BigDecimal.valueOf(figure.n())) == 0)
                .isPresent();
        return share
                && (isSmall(above.get().longValue())
                        || isSmall(figure.n() - above.get().longValue()));
    }

    private static boolean isSmall(long units) {
        return units > 0 && units < MINIMUM;
    }
}
