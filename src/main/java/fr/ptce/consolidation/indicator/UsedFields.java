package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which questions the figures read, and those that break figures down, a derived field standing for what it reads. */
final class UsedFields {
    private final Set<String> read = new HashSet<>();
    private final Map<String, Set<Population>> breakdowns = new HashMap<>();

    UsedFields(Definition definition) {
        for (IndicatorDefinition line : definition.indicators()) {
            if (!Probe.isTraceable(line)) {
                continue;
            }
            new Probe(definition, line, "")
                    .allFields()
                    .forEach(field -> read.addAll(sources(definition, field.name())));
            for (String breakdown : line.ventilations()) {
                for (String name : sources(definition, breakdown)) {
                    breakdowns
                            .computeIfAbsent(name, field -> EnumSet.noneOf(Population.class))
                            .add(line.population());
                }
            }
        }
    }

    /** The field and, when it is derived, those it comes from. */
    private static Set<String> sources(Definition definition, String name) {
        Set<String> names = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(Set.of(name));
        while (!left.isEmpty()) {
            String one = left.pop();
            if (names.add(one)) {
                definition
                        .findField(one)
                        .flatMap(Field::calculation)
                        .map(Expression::variables)
                        .ifPresent(left::addAll);
            }
        }
        return names;
    }

    boolean isUseful(String field) {
        return read.contains(field) || breakdowns.containsKey(field);
    }

    /** Whether it breaks down figures of one of these populations; the registry, not the answer, places expected poles. */
    boolean breaksDown(String field, Set<Population> populations) {
        return breakdowns.getOrDefault(field, Set.of()).stream().anyMatch(populations::contains);
    }
}
