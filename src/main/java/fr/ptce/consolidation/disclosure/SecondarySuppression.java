package fr.ptce.consolidation.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Secondary suppression: masks more figures until no attack succeeds. The least missed first: small groups, then larger
 * ones, then whole populations, last of all what the network announces; never a zero as long as something else will do.
 * Always the same for the same numbers.
 */
final class SecondarySuppression {
    private static final String REASON = "il permettrait de retrouver un chiffre masqué";
    private static final int LOSS = 4;
    private static final int ZERO = 100;

    private final LinearSystem system;
    private final Map<Unknown, List<PublishableFigure>> figures = new LinkedHashMap<>();
    private final Map<Unknown, List<Equation>> equations = new LinkedHashMap<>();

    private SecondarySuppression(LinearSystem system) {
        this.system = system;
        for (PublishableFigure figure : system.figures()) {
            Set<Unknown> said = new LinkedHashSet<>(figure.numbers());
            said.add(figure.base());
            said.forEach(one ->
                    figures.computeIfAbsent(one, absent -> new ArrayList<>()).add(figure));
        }
        for (Equation equation : system.equations()) {
            equation.terms().forEach(one -> equations
                    .computeIfAbsent(one, absent -> new ArrayList<>())
                    .add(equation));
        }
    }

    /** Masks what must be; the attack that failed, or that nothing more can stop. */
    static Attack run(LinearSystem system) {
        SecondarySuppression suppression = new SecondarySuppression(system);
        while (true) {
            suppression.propagate();
            Attack attack = Attack.of(system);
            if (!suppression.answer(attack.recovered())) {
                return attack;
            }
        }
    }

    /** One mask for each number found, but for those near one just masked: they may be safe already. */
    private boolean answer(List<Unknown> recovered) {
        Set<Equation> touched = new LinkedHashSet<>();
        boolean masked = false;
        for (Unknown found : recovered) {
            List<Equation> own = equations.getOrDefault(found, List.of());
            if (own.stream().noneMatch(touched::contains)) {
                Optional<Unknown> least = around(found);
                least.ifPresent(this::masked);
                least.ifPresent(one -> touched.addAll(equations.getOrDefault(one, List.of())));
                masked |= least.isPresent();
            }
        }
        return masked;
    }

    /** The least missed of the numbers printed nearest, relation by relation. */
    private Optional<Unknown> around(Unknown start) {
        Set<Unknown> seen = new LinkedHashSet<>(List.of(start));
        List<Unknown> frontier = List.of(start);
        while (!frontier.isEmpty()) {
            Set<Unknown> near = new LinkedHashSet<>();
            frontier.forEach(
                    one -> equations.getOrDefault(one, List.of()).forEach(equation -> near.addAll(equation.terms())));
            Optional<Unknown> least = least(near, start);
            if (least.isPresent()) {
                return least;
            }
            frontier =
                    near.stream().filter(one -> !one.isShown() && seen.add(one)).toList();
        }
        return Optional.empty();
    }

    /**
     * The easy attacks, those of a single relation with a single unknown number, one after the other: what they find and
     * should not is masked better at once.
     */
    private void propagate() {
        Optional<Unknown> least;
        do {
            least = leak();
            least.ifPresent(this::masked);
        } while (least.isPresent());
    }

    /** What to mask against the first such attack that succeeds. */
    private Optional<Unknown> leak() {
        Map<Unknown, Equation> derived = new LinkedHashMap<>();
        Deque<Equation> queue = new ArrayDeque<>(system.equations());
        while (!queue.isEmpty()) {
            Equation equation = queue.poll();
            List<Unknown> unknown = equation.terms().stream()
                    .filter(one -> !one.isShown() && !derived.containsKey(one))
                    .toList();
            Optional<Unknown> betrayed = unknown.size() == 1
                    ? Optional.of(unknown.get(0)).filter(one -> one.isSensitive() || one.isMasked())
                    : unknown.stream()
                            .filter(one -> isCornered(one, equation, unknown))
                            .findFirst();
            if (betrayed.isPresent() && (betrayed.get().value() != 0 || isPlain(equation, betrayed.get()))) {
                Optional<Unknown> least = least(printed(equation, derived), betrayed.get());
                if (least.isPresent()) {
                    return least;
                }
            }
            if (unknown.size() == 1) {
                derived.put(unknown.get(0), equation);
                queue.addAll(equations.getOrDefault(unknown.get(0), List.of()));
            }
        }
        return Optional.empty();
    }

    /** Whether all the rest of that relation is printed as it is. */
    private static boolean isPlain(Equation equation, Unknown one) {
        return equation.terms().stream().allMatch(term -> term == one || term.isShown());
    }

    /** Whether that relation alone leaves too little room to a number that must be protected. */
    private static boolean isCornered(Unknown one, Equation equation, List<Unknown> unknown) {
        if (!one.isSensitive()) {
            return false;
        }
        long own = coefficient(equation, one);
        double up = 0;
        double down = 0;
        for (Unknown other : unknown) {
            if (other != one) {
                boolean same = coefficient(equation, other) * own > 0;
                double room = Math.max(0, other.value() - other.minimum());
                up += same ? room : Double.POSITIVE_INFINITY;
                down += same ? Double.POSITIVE_INFINITY : room;
            }
        }
        return !one.resists(up, Math.min(down, Math.max(0, one.value() - one.minimum())));
    }

    private static long coefficient(Equation equation, Unknown one) {
        return equation.coefficients().get(equation.terms().indexOf(one));
    }

    /** The numbers printed that a relation rests on, through those it was derived from. */
    private static Set<Unknown> printed(Equation equation, Map<Unknown, Equation> derived) {
        Set<Unknown> printed = new LinkedHashSet<>();
        Set<Equation> seen = new LinkedHashSet<>(List.of(equation));
        Deque<Equation> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            for (Unknown one : queue.poll().terms()) {
                if (one.isShown()) {
                    printed.add(one);
                }
                Equation from = derived.get(one);
                if (from != null && seen.add(from)) {
                    queue.add(from);
                }
            }
        }
        return printed;
    }

    /** A zero is worth a group or two, not a whole: it may be published by right. */
    private Optional<Unknown> least(Set<Unknown> candidates, Unknown shielded) {
        return candidates.stream()
                .filter(Unknown::isMaskable)
                .filter(one -> shielded.value() != 0 || (one.value() != 0 && isOfGroups(one)))
                .min(Comparator.comparingDouble(this::cost).thenComparingInt(Unknown::rank));
    }

    private boolean isOfGroups(Unknown one) {
        return figures.getOrDefault(one, List.of()).stream()
                .filter(figure -> figure.shows(one))
                .allMatch(PublishableFigure::isGroup);
    }

    /** What is lost: the figures, more when it calls for further masks, and when it is a zero. */
    private double cost(Unknown one) {
        double cost = 0;
        for (PublishableFigure figure : figures.getOrDefault(one, List.of())) {
            cost += figure.shows(one) ? figure.cost(one) : 0;
        }
        long alone = equations.getOrDefault(one, List.of()).stream()
                .filter(equation -> equation.terms().stream().allMatch(Unknown::isShown))
                .count();
        return cost * (LOSS + alone) * (one.value() == 0 ? ZERO : 1);
    }

    private void masked(Unknown one) {
        figures.getOrDefault(one, List.of()).stream()
                .filter(figure -> figure.shows(one))
                .forEach(figure -> figure.hide(one, REASON));
    }
}
