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
    private final List<Unknown> inconnues = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<PublishableFigure> chiffres = new ArrayList<>();
    private final Map<Object, Unknown> connues = new LinkedHashMap<>();
    private final Set<Equation> uniques = new HashSet<>();

    /** The number of units of that set: the same wherever the set comes from. That of no unit hides nothing. */
    Unknown comptage(UnitSet ensemble) {
        return connues.computeIfAbsent(ensemble, absent -> {
            Unknown inconnue = add((double) ensemble.units(), true);
            if (ensemble.isEmpty()) {
                inconnue.constante();
            }
            return inconnue;
        });
    }

    /** The number of those who answered a question, among others who did not. */
    Unknown repondants(UnitSet ensemble) {
        return ensemble.isEmpty()
                ? comptage(ensemble)
                : connues.computeIfAbsent(List.of(ensemble), absent -> add((double) ensemble.units(), true));
    }

    /** A number of units in one place, which nobody knows from another: none, or all that there are. */
    Unknown libre(long units) {
        return add((double) units, true);
    }

    /** What the units of that set add up to. */
    Unknown somme(Quantity grandeur, UnitSet ensemble, double valeur) {
        return connues.computeIfAbsent(new Somme(grandeur, ensemble), absent -> add(valeur, false));
    }

    /** A quantity summed over a set. */
    record Somme(Quantity grandeur, UnitSet ensemble) {}

    private Unknown add(double valeur, boolean comptage) {
        Unknown inconnue = new Unknown(inconnues.size(), valeur, comptage);
        inconnues.add(inconnue);
        return inconnue;
    }

    /** A whole is the sum of its parts. */
    void total(Unknown whole, List<Unknown> parts) {
        Map<Unknown, Long> termes = new LinkedHashMap<>();
        termes.merge(whole, -1L, Long::sum);
        parts.forEach(part -> termes.merge(part, 1L, Long::sum));
        relation(termes);
    }

    /** The terms, each times its coefficient, add up to something known. */
    void relation(Map<Unknown, Long> termes) {
        termes.values().removeIf(coefficient -> coefficient == 0);
        Equation equation = new Equation(List.copyOf(termes.keySet()), List.copyOf(termes.values()));
        if (termes.size() > 1 && uniques.add(equation)) {
            equations.add(equation);
        }
    }

    PublishableFigure chiffre(PublishableFigure chiffre) {
        chiffres.add(chiffre);
        return chiffre;
    }

    /** The sums, by quantity and set. */
    Map<Somme, Unknown> sommes() {
        Map<Somme, Unknown> sommes = new LinkedHashMap<>();
        connues.forEach((key, inconnue) -> {
            if (key instanceof Somme somme) {
                sommes.put(somme, inconnue);
            }
        });
        return sommes;
    }

    List<Unknown> inconnues() {
        return Collections.unmodifiableList(inconnues);
    }

    List<Equation> equations() {
        return Collections.unmodifiableList(equations);
    }

    List<PublishableFigure> chiffres() {
        return Collections.unmodifiableList(chiffres);
    }
}
