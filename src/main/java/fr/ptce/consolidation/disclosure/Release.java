package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Contributions;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Publication;
import fr.ptce.consolidation.store.ReleasedFigures;
import fr.ptce.consolidation.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a campaign may leave the network.
 *
 * @param figures those of profile financeur, in the order of the internal ones, published or masked; what speaks of the
 *     collection itself is not there
 * @param announced whether the totals the network announces may be said; only a campaign of a few units masks them
 * @param audit what was masked and why
 */
public record Release(List<Figure> figures, boolean announced, Audit audit) {
    public Release {
        figures = List.copyOf(figures);
    }

    /**
     * Applies secrecy to the figures of a campaign: what each says by itself, then what they say together, then beside the
     * figures published the year before.
     *
     * @param internes every figure, complete, as {@code Indicators} gives them
     */
    public static Release of(Store store, Definition definition, String campagne, List<Figure> internes) {
        Tables tables = new Tables();
        Contributions contributions = new Contributions(store, definition);
        for (IndicatorDefinition indicator : definition.indicators()) {
            if (indicator.publication() != Publication.INTERNE) {
                contributions.plan(indicator).ifPresent(plan -> {
                    Count count = new Count(plan);
                    contributions.forEach(indicator, campagne, count::add);
                    tables.add(indicator, count);
                });
            }
        }
        LinearSystem system = tables.system();
        new Relations(system).add(definition.rules());
        system.figures().stream().filter(PublishableFigure::isAnnounced).forEach(PublishableFigure::release);
        ReleasedFigures released = new ReleasedFigures(store);
        Optional<String> previous = History.of(store, campagne).campagnes().stream()
                .map(History.FormerCampagne::id)
                .filter(id -> !released.of(id).isEmpty())
                .findFirst();
        previous.ifPresent(before -> {
            PreviousYear year = new PreviousYear(contributions, before, released.of(before));
            definition.indicators().stream()
                    .filter(indicator -> indicator.publication() != Publication.INTERNE)
                    .forEach(indicator -> year.compare(indicator, campagne, tables));
        });
        Attack attack = SecondarySuppression.run(system);
        List<Figure> figures = figures(definition, internes, tables.figures());
        Audit.Trial trial = new Audit.Trial(
                attack.unknowns(),
                attack.relations(),
                attack.shielded(),
                attack.recovered().size(),
                previous.orElse(""));
        boolean announced =
                system.figures().stream().noneMatch(publishable -> publishable.isAnnounced() && publishable.isMasked());
        return new Release(figures, announced, audit(figures, tables.figures(), trial));
    }

    private static List<Figure> figures(
            Definition definition, List<Figure> internes, Map<List<String>, PublishableFigure> publishables) {
        Predicate<Figure> releasable = releasable(definition);
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : internes) {
            if (releasable.test(figure)) {
                PublishableFigure publishable = publishables.get(key(figure));
                figures.add(
                        publishable == null || !publishable.isMasked()
                                ? figure.published()
                                : figure.masked(publishable.statut(), publishable.isSecretBase()));
            }
        }
        return figures;
    }

    /** Keeps which figures are given, for the campaigns to come. */
    public void save(Store store, String campagne) {
        new ReleasedFigures(store)
                .replace(
                        campagne,
                        figures.stream()
                                .filter(figure ->
                                        !figure.isSecrecy() && figure.valeur().isPresent())
                                .map(Release::key)
                                .distinct()
                                .toList());
    }

    private static Predicate<Figure> releasable(Definition definition) {
        Map<List<String>, Publication> lines = definition.indicators().stream()
                .collect(Collectors.toMap(
                        line -> List.of(
                                line.id(),
                                line.libelle(),
                                line.base(),
                                line.unite().label()),
                        IndicatorDefinition::publication,
                        (one, other) -> one == Publication.INTERNE ? one : other));
        return figure -> lines.getOrDefault(
                        List.of(
                                figure.indicateur(),
                                figure.libelle(),
                                figure.base(),
                                figure.unite().label()),
                        Publication.INTERNE)
                != Publication.INTERNE;
    }

    private static List<String> key(Figure figure) {
        return List.of(figure.indicateur(), figure.modalite(), figure.ventilation(), figure.ventilationModalite());
    }

    private static Audit audit(
            List<Figure> figures, Map<List<String>, PublishableFigure> publishables, Audit.Trial trial) {
        Map<String, Long> statuts = new TreeMap<>();
        List<Audit.MaskedFigure> masked = new ArrayList<>();
        for (Figure figure : figures) {
            statuts.merge(figure.statut(), 1L, Long::sum);
            PublishableFigure publishable = publishables.get(key(figure));
            if (figure.isSecrecy() && publishable != null) {
                masked.add(new Audit.MaskedFigure(
                        figure.indicateur(),
                        figure.modalite(),
                        figure.ventilation(),
                        figure.ventilationModalite(),
                        figure.statut(),
                        figure.isSecretBase(),
                        publishable.reason()));
            }
        }
        return new Audit(statuts, masked, trial);
    }
}
