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
 * @param annonces whether the totals the network announces may be said; only a campaign of a few units masks them
 * @param audit what was masked and why
 */
public record Release(List<Figure> figures, boolean annonces, Audit audit) {
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
        Tables tableaux = new Tables();
        Contributions contributions = new Contributions(store, definition);
        for (IndicatorDefinition indicator : definition.indicators()) {
            if (indicator.publication() != Publication.INTERNE) {
                contributions.plan(indicator).ifPresent(plan -> {
                    Count comptage = new Count(plan);
                    contributions.forEach(indicator, campagne, comptage::add);
                    tableaux.add(indicator, comptage);
                });
            }
        }
        LinearSystem systeme = tableaux.systeme();
        new Relations(systeme).add(definition.rules());
        systeme.chiffres().stream().filter(PublishableFigure::isAnnonce).forEach(PublishableFigure::libere);
        ReleasedFigures diffusees = new ReleasedFigures(store);
        Optional<String> precedente = History.of(store, campagne).campagnes().stream()
                .map(History.Anterieure::id)
                .filter(id -> !diffusees.of(id).isEmpty())
                .findFirst();
        precedente.ifPresent(before -> {
            PreviousYear annee = new PreviousYear(contributions, before, diffusees.of(before));
            definition.indicators().stream()
                    .filter(indicator -> indicator.publication() != Publication.INTERNE)
                    .forEach(indicator -> annee.compare(indicator, campagne, tableaux));
        });
        Attack attaque = SecondarySuppression.run(systeme);
        List<Figure> figures = figures(definition, internes, tableaux.chiffres());
        Audit.Epreuve epreuve = new Audit.Epreuve(
                attaque.inconnues(),
                attaque.relations(),
                attaque.protegees(),
                attaque.percees().size(),
                precedente.orElse(""));
        boolean annonces = systeme.chiffres().stream().noneMatch(chiffre -> chiffre.isAnnonce() && chiffre.isMasque());
        return new Release(figures, annonces, audit(figures, tableaux.chiffres(), epreuve));
    }

    private static List<Figure> figures(
            Definition definition, List<Figure> internes, Map<List<String>, PublishableFigure> chiffres) {
        Predicate<Figure> diffusable = diffusable(definition);
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : internes) {
            if (diffusable.test(figure)) {
                PublishableFigure chiffre = chiffres.get(key(figure));
                figures.add(
                        chiffre == null || !chiffre.isMasque()
                                ? figure.published()
                                : figure.masked(chiffre.statut(), chiffre.isBaseSecrete()));
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
                                        !figure.isSecret() && figure.valeur().isPresent())
                                .map(Release::key)
                                .distinct()
                                .toList());
    }

    private static Predicate<Figure> diffusable(Definition definition) {
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
            List<Figure> figures, Map<List<String>, PublishableFigure> chiffres, Audit.Epreuve epreuve) {
        Map<String, Long> statuts = new TreeMap<>();
        List<Audit.Masque> masques = new ArrayList<>();
        for (Figure figure : figures) {
            statuts.merge(figure.statut(), 1L, Long::sum);
            PublishableFigure chiffre = chiffres.get(key(figure));
            if (figure.isSecret() && chiffre != null) {
                masques.add(new Audit.Masque(
                        figure.indicateur(),
                        figure.modalite(),
                        figure.ventilation(),
                        figure.ventilationModalite(),
                        figure.statut(),
                        figure.isBaseSecrete(),
                        chiffre.raison()));
            }
        }
        return new Audit(statuts, masques, epreuve);
    }
}
