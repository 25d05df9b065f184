package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Year on year. The figures of the campaign before are computed with today's definition on its units in the base: a question
 * or a code that did not exist then gives no value, never zero.
 */
final class PreviousCampagne {
    private final Store store;
    private final Definition definition;
    private final String campagne;
    private final Indicators indicators;

    PreviousCampagne(Store store, Definition definition, String campagne) {
        this.store = store;
        this.definition = definition;
        this.campagne = campagne;
        indicators = new Indicators(store, definition);
    }

    /** Compares the figures of the campaign. */
    Evolution of(List<Figure> figures) {
        Optional<History.FormerCampagne> before = History.of(store, campagne).previous();
        if (before.isEmpty()) {
            return Evolution.NONE;
        }
        String id = before.get().id();
        PreviousDefinition changes = PreviousDefinition.read(store, definition, campagne, id);
        List<Evolution.EvolutionLine> lines = new ArrayList<>();
        for (IndicatorDefinition line : definition.indicators()) {
            if (line.calculation() != Calculation.EVOLUTION) {
                lines.addAll(compare(line, id, indicators.figuresOf(line, figures), changes));
            }
        }
        return new Evolution(before, lines);
    }

    private List<Evolution.EvolutionLine> compare(
            IndicatorDefinition line, String before, List<Figure> figures, PreviousDefinition changes) {
        Map<Figure.FigureKey, Figure> now = byName(figures);
        Map<Figure.FigureKey, Figure> then = past(changes, line, indicators.figures(line, before, Scope.DEFINED));
        Map<Figure.FigureKey, Figure> both = past(changes, line, panel(line, campagne, before));
        Map<Figure.FigureKey, Figure> bothThen = past(changes, line, panel(line, before, campagne));
        then.forEach((name, figure) -> now.putIfAbsent(name, figure.emptied()));
        Optional<Boolean> changed = changes.isChanged(line);
        List<Evolution.EvolutionLine> lines = new ArrayList<>();
        now.forEach((name, figure) -> {
            Optional<Figure> last = Optional.ofNullable(then.get(name));
            Optional<Figure> constants = Optional.ofNullable(both.get(name));
            Optional<Figure> constantsThen = Optional.ofNullable(bothThen.get(name));
            lines.add(new Evolution.EvolutionLine(
                    figure,
                    last.flatMap(Figure::valeur),
                    units(last),
                    constants.flatMap(Figure::valeur),
                    constantsThen.flatMap(Figure::valeur),
                    Math.min(units(constants), units(constantsThen)),
                    changed));
        });
        return lines;
    }

    private static long units(Optional<Figure> figure) {
        return figure.map(Figure::n).orElse(0L);
    }

    /** The figures of one of the two campaigns on the units of both. */
    private List<Figure> panel(IndicatorDefinition line, String one, String other) {
        return Probe.isTraceable(line)
                ? indicators.figures(line, one, Scope.constant(other, indicators.exercice(other)))
                : List.of();
    }

    /** Those of what existed in the campaign before. */
    private static Map<Figure.FigureKey, Figure> past(
            PreviousDefinition changes, IndicatorDefinition line, List<Figure> figures) {
        return byName(figures.stream()
                .filter(figure -> changes.existed(line, figure.modalite()))
                .toList());
    }

    private static Map<Figure.FigureKey, Figure> byName(List<Figure> figures) {
        Map<Figure.FigureKey, Figure> names = new LinkedHashMap<>();
        figures.forEach(figure -> names.put(figure.key(), figure));
        return names;
    }
}
