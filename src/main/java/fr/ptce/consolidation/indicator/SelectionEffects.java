package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each figure of the kept questionnaires beside the same on all valid ones. */
final class SelectionEffects {
    private final Indicators indicators;
    private final Definition definition;
    private final String campagne;

    SelectionEffects(Store store, Definition definition, String campagne) {
        indicators = new Indicators(store, definition);
        this.definition = definition;
        this.campagne = campagne;
    }

    /** Those the selection may change, in the order of the definition; a group no kept unit stands in has its line too. */
    List<SelectionEffect> of(List<Figure> figures) {
        List<SelectionEffect> effects = new ArrayList<>();
        for (IndicatorDefinition line : definition.indicators()) {
            if (isSelected(line)) {
                effects.addAll(compare(line, indicators.figuresOf(line, figures)));
            }
        }
        return effects;
    }

    private List<SelectionEffect> compare(IndicatorDefinition line, List<Figure> figures) {
        Map<Figure.FigureKey, Figure> kept = new LinkedHashMap<>();
        figures.forEach(figure -> kept.put(figure.key(), figure));
        List<SelectionEffect> effects = new ArrayList<>();
        for (Figure all : indicators.figures(line, campagne, Scope.RECEIVED)) {
            Figure own = Optional.ofNullable(kept.remove(all.key())).orElseGet(all::emptied);
            effects.add(new SelectionEffect(own, all.valeur(), all.n()));
        }
        kept.values().forEach(alone -> effects.add(new SelectionEffect(alone, Optional.empty(), 0)));
        return effects;
    }

    private static boolean isSelected(IndicatorDefinition line) {
        boolean everybody =
                line.population() == Population.POLES_ATTENDUS || line.population() == Population.POLES_RECUS;
        return !everybody && line.calculation() != Calculation.QUALITE && line.calculation() != Calculation.EVOLUTION;
    }
}
