package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses two lines of {@code indicateurs.csv} that would print two figures under one name: an id and a modality designate
 * one figure in the data files and in the report templates.
 */
final class PrintedNamesCheck {
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    PrintedNamesCheck(Problems problems) {
        this.problems = problems;
    }

    void check(List<IndicatorDefinition> indicators) {
        indicators.forEach(this::check);
    }

    private void check(IndicatorDefinition indicator) {
        for (String name : names(indicator)) {
            Integer first = lines.putIfAbsent(indicator.id() + "|" + name, indicator.line());
            if (first != null && first != indicator.line()) {
                problems.add(
                        IndicatorsReader.FILE,
                        indicator.line(),
                        "l’indicateur « " + indicator.id() + " » imprime "
                                + (name.isEmpty() ? "un chiffre sans modalité" : "la modalité « " + name + " »")
                                + ", comme à la ligne " + first,
                        "Nommez les modalités de l’une des deux lignes (nom=Libellé), ou changez son id.");
            }
        }
    }

    /** The names its figures are printed under, as the indicators name them; "" for a figure without modality. */
    private static List<String> names(IndicatorDefinition indicator) {
        List<String> named = indicator.modalities().stream().map(Modality::name).toList();
        return switch (indicator.calculation()) {
            case STATISTIQUES -> statistics(named, indicator.statistics());
            case PART ->
                named.isEmpty()
                        ? indicator.champ().flatMap(Field::list).map(CodeList::codes).orElse(List.of()).stream()
                                .map(Code::name)
                                .toList()
                        : named;
            default -> named.isEmpty() ? List.of("") : named;
        };
    }

    private static List<String> statistics(List<String> named, List<String> asked) {
        if (named.isEmpty()) {
            return asked;
        }
        String name = named.get(0);
        return asked.size() == 1
                ? List.of(name)
                : asked.stream().map(statistic -> name + "_" + statistic).toList();
    }
}
