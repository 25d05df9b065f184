package fr.ptce.consolidation.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All the numbers of a campaign, and the relations between them that everybody knows. */
final class LinearSystem {
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<PublishableFigure> figures = new ArrayList<>();
    private final Map<Object, Unknown> known = new LinkedHashMap<>();
    private final Set<Equation> single = new HashSet<>();

    /** The number of units of that set: the same wherever the set comes from. That of no unit hides nothing. */
    Unknown count(UnitSet unitSet) {
        return known.computeIfAbsent(unitSet, absent -> {
            Unknown unknown = add((double) unitSet.units(), true);
            if (unitSet.isEmpty()) {
                unknown.constant();
            }
            return unknown;
        });
    }

    /** The number of those who answered a question, among others who did not. */
    Unknown respondents(UnitSet unitSet) {
        return unitSet.isEmpty()
                ? count(unitSet)
                : known.computeIfAbsent(List.of(unitSet), absent -> add((double) unitSet.units(), true));
    }

    /** A number of units in one place, which nobody knows from another: none, or all that there are. */
    Unknown free(long units) {
        return add((double) units, true);
    }

    /** What the units of that set add up to. */
    Unknown sum(Quantity quantity, UnitSet unitSet, double value) {
        return known.computeIfAbsent(new Sum(quantity, unitSet), absent -> add(value, false));
    }

    /** A quantity summed over a set. */
    record Sum(Quantity quantity, UnitSet unitSet) {}

    private Unknown add(double value, boolean count) {
        Unknown unknown = new Unknown(unknowns.size(), value, count);
        unknowns.add(unknown);
        return unknown;
    }

    /** A whole is the sum of its parts. */
    void total(Unknown whole, List<Unknown> parts) {
        Map<Unknown, Long> terms = new LinkedHashMap<>();
        terms.merge(whole, -1L, Long::sum);
        parts.forEach(part -> terms.merge(part, 1L, Long::sum));
        relation(terms);
    }

    /** The terms, each times its coefficient, add up to something known. */
    void relation(Map<Unknown, Long> terms) {
        terms.values().removeIf(coefficient -> coefficient == 0);
        Equation equation = new Equation(List.copyOf(terms.keySet()), List.copyOf(terms.values()));
        if (terms.size() > 1 && single.add(equation)) {
            equations.add(equation);
        }
    }

    PublishableFigure figure(PublishableFigure figure) {
        figures.add(figure);
        return figure;
    }

    /** The sums, by quantity and set. */
    Map<Sum, Unknown> sums() {
        Map<Sum, Unknown> sums = new LinkedHashMap<>();
        known.forEach((key, unknown) -> {
            if (key instanceof Sum sum) {
                sums.put(sum, unknown);
            }
        });
        return sums;
    }

    List<Unknown> unknowns() {
        return Collections.unmodifiableList(unknowns);
    }

    List<Equation> equations() {
        return Collections.unmodifiableList(equations);
    }

    List<PublishableFigure> figures() {
        return Collections.unmodifiableList(figures);
    }
}
