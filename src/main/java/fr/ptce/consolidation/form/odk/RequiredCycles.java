package fr.ptce.consolidation.form.odk;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The questions that are mandatory depending on others which themselves depend on them: a SIRET unless a reason is given, a
 * reason unless there is a SIRET. A workbook lives with it; the engine of ODK refuses the form.
 */
final class RequiredCycles {
    private final Map<String, Set<String>> reads = new HashMap<>();

    private RequiredCycles() {}

    /** The names of these questions: their being mandatory must be told otherwise. */
    static Set<String> of(Definition definition) {
        List<Field> fields = Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                .toList();
        RequiredCycles cycles = new RequiredCycles();
        fields.forEach(field -> cycles.add(field, field.relevant(), field.calculation()));
        Set<String> closing = new LinkedHashSet<>();
        for (Field field : fields) {
            Set<String> asked = variables(field.required());
            if (cycles.reach(asked, field.name())) {
                closing.add(field.name());
            } else {
                cycles.add(field, field.required());
            }
        }
        return closing;
    }

    @SafeVarargs
    private void add(Field field, Optional<Expression>... conditions) {
        Set<String> own = reads.computeIfAbsent(field.name(), any -> new TreeSet<>());
        for (Optional<Expression> condition : conditions) {
            own.addAll(variables(condition));
        }
    }

    private boolean reach(Collection<String> from, String name) {
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(from);
        while (!left.isEmpty()) {
            String next = left.pop();
            if (next.equals(name)) {
                return true;
            }
            if (seen.add(next)) {
                left.addAll(reads.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private static Set<String> variables(Optional<Expression> condition) {
        return condition.map(Expression::variables).orElse(Set.of());
    }
}
