package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calcul;
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
        List<SelectionEffect> effets = new ArrayList<>();
        for (IndicatorDefinition line : definition.indicators()) {
            if (isSelected(line)) {
                effets.addAll(compare(line, indicators.figuresOf(line, figures)));
            }
        }
        return effets;
    }

    private List<SelectionEffect> compare(IndicatorDefinition line, List<Figure> figures) {
        Map<Figure.Cle, Figure> kept = new LinkedHashMap<>();
        figures.forEach(figure -> kept.put(figure.cle(), figure));
        List<SelectionEffect> effets = new ArrayList<>();
        for (Figure all : indicators.figures(line, campagne, Scope.RECUS)) {
            Figure own = Optional.ofNullable(kept.remove(all.cle())).orElseGet(all::emptied);
            effets.add(new SelectionEffect(own, all.valeur(), all.n()));
        }
        kept.values().forEach(alone -> effets.add(new SelectionEffect(alone, Optional.empty(), 0)));
        return effets;
    }

    private static boolean isSelected(IndicatorDefinition line) {
        boolean everybody =
                line.population() == Population.POLES_ATTENDUS || line.population() == Population.POLES_RECUS;
        return !everybody && line.calcul() != Calcul.QUALITE && line.calcul() != Calcul.EVOLUTION;
    }
}
