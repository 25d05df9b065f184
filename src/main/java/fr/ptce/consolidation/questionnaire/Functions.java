package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;

/**
 * The functions an expression may call. JavaRosa parses any name and would fail only when evaluating; and it knows some
 * that read the clock or draw at random: only those listed here are accepted.
 */
final class Functions {
    /** Number of arguments accepted. */
    record Arity(int min, int max) {
        boolean accepts(int count) {
            return count >= min && count <= max;
        }

        String label() {
            if (max == Integer.MAX_VALUE) {
                return "au moins " + min;
            }
            return min == max ? String.valueOf(min) : min + " à " + max;
        }
    }

    /** Functions of a field over the member structures. */
    static final List<String> AGGREGATES = List.of("count", "max", "min", "sum");

    static final String PARENT = "parent";

    /** The codes of all member structures: {@code join(' ', ${statut})}. */
    static final String JOIN = "join";

    private static final int MANY = Integer.MAX_VALUE;
    private static final Map<String, Arity> ACCEPTED = Map.ofEntries(
            Map.entry("abs", new Arity(1, 1)),
            Map.entry("boolean", new Arity(1, 1)),
            Map.entry("coalesce", new Arity(2, 2)),
            Map.entry("concat", new Arity(1, MANY)),
            Map.entry("contains", new Arity(2, 2)),
            Map.entry("count", new Arity(1, 1)),
            Map.entry("count-selected", new Arity(1, 1)),
            Map.entry("ends-with", new Arity(2, 2)),
            Map.entry("false", new Arity(0, 0)),
            Map.entry("if", new Arity(3, 3)),
            Map.entry("int", new Arity(1, 1)),
            Map.entry(JOIN, new Arity(2, 2)),
            Map.entry("max", new Arity(1, MANY)),
            Map.entry("min", new Arity(1, MANY)),
            Map.entry("normalize-space", new Arity(1, 1)),
            Map.entry("not", new Arity(1, 1)),
            Map.entry("number", new Arity(1, 1)),
            Map.entry(PARENT, new Arity(1, 1)),
            Map.entry("regex", new Arity(2, 2)),
            Map.entry("round", new Arity(1, 2)),
            Map.entry("selected", new Arity(2, 2)),
            Map.entry("siren-valide", new Arity(1, 1)),
            Map.entry("siret-valide", new Arity(1, 1)),
            Map.entry("starts-with", new Arity(2, 2)),
            Map.entry("string", new Arity(1, 1)),
            Map.entry("string-length", new Arity(1, 1)),
            Map.entry("substr", new Arity(2, 3)),
            Map.entry("sum", new Arity(1, 1)),
            Map.entry("true", new Arity(0, 0)));

    private Functions() {}

    static boolean exists(String name) {
        return ACCEPTED.containsKey(name);
    }

    static Arity arity(String name) {
        Arity arity = ACCEPTED.get(name);
        if (arity == null) {
            throw new IllegalArgumentException("unknown function: " + name);
        }
        return arity;
    }

    /** The published list, sorted, for messages. */
    static String label() {
        return String.join(", ", ACCEPTED.keySet().stream().sorted().toList());
    }

    /** A context that knows our own functions; read-only afterwards, so shared by all threads. */
    static EvaluationContext newContext() {
        EvaluationContext context = new EvaluationContext(null);
        context.addFunctionHandler(new TextTest("siret-valide", Siret::isValid));
        context.addFunctionHandler(new TextTest("siren-valide", Siret::isSirenValid));
        return context;
    }

    /** A function of one text that gives true or false. */
    private record TextTest(String name, Predicate<String> test) implements IFunctionHandler {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public List<Class<?>[]> getPrototypes() {
            return List.<Class<?>[]>of(new Class<?>[] {String.class});
        }

        @Override
        public Object eval(Object[] args, EvaluationContext context) {
            return test.test((String) args[0]);
        }
    }
}
