package fr.ptce.consolidation.questionnaire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses a question whose relevance or calculation depends, in the end, on itself. */
final class CycleCheck {
    private static final Pattern AGGREGATE = Pattern.compile("[a-z]+\\(([a-z0-9_]+)\\)");

    private final Map<String, Field> fields;
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Problems problems;

    CycleCheck(Map<String, Field> fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
        fields.forEach((name, field) -> reads.put(name, reads(field)));
    }

    void check() {
        fields.keySet().forEach(name -> visit(name, new ArrayDeque<>()));
    }

    private void visit(String name, Deque<String> path) {
        if (path.contains(name)) {
            report(name, path);
        } else if (!done.contains(name)) {
            path.addLast(name);
            reads.getOrDefault(name, Set.of()).forEach(read -> visit(read, path));
            path.removeLast();
            done.add(name);
        }
    }

    private void report(String name, Deque<String> path) {
        List<String> cycle = new ArrayList<>(path);
        cycle = new ArrayList<>(cycle.subList(cycle.indexOf(name), cycle.size()));
        cycle.add(name);
        problems.add(
                SurveyReader.FILE,
                Objects.requireNonNull(fields.get(name)).line(),
                "les conditions tournent en rond : " + String.join(" → ", cycle),
                "Une question ne peut pas dépendre d’elle-même : corrigez relevant ou calculation de l’une d’elles.");
    }

    private Set<String> reads(Field field) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(field.relevant().stream(), field.calculation().stream())
                .flatMap(expression -> expression.variables().stream())
                .map(variable -> AGGREGATE.matcher(variable).replaceAll("$1"))
                .filter(fields::containsKey)
                .forEach(names::add);
        return names;
    }
}
