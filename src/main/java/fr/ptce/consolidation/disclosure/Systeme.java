package fr.ptce.consolidation.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All the numbers of a campaign, and the relations between them that everybody knows. */
final class Systeme {
    private final List<Inconnue> inconnues = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<Chiffre> chiffres = new ArrayList<>();
    private final Map<Object, Inconnue> connues = new LinkedHashMap<>();
    private final Set<Equation> uniques = new HashSet<>();

    /** The number of units of that set: the same wherever the set comes from. That of no unit hides nothing. */
    Inconnue comptage(Ensemble ensemble) {
        return connues.computeIfAbsent(ensemble, absent -> {
            Inconnue inconnue = add((double) ensemble.units(), true);
            if (ensemble.isEmpty()) {
                inconnue.constante();
            }
            return inconnue;
        });
    }

    /** The number of those who answered a question, among others who did not. */
    Inconnue repondants(Ensemble ensemble) {
        return ensemble.isEmpty()
                ? comptage(ensemble)
                : connues.computeIfAbsent(List.of(ensemble), absent -> add((double) ensemble.units(), true));
    }

    /** A number of units in one place, which nobody knows from another: none, or all that there are. */
    Inconnue libre(long units) {
        return add((double) units, true);
    }

    /** What the units of that set add up to. */
    Inconnue somme(Grandeur grandeur, Ensemble ensemble, double valeur) {
        return connues.computeIfAbsent(new Somme(grandeur, ensemble), absent -> add(valeur, false));
    }

    /** A quantity summed over a set. */
    record Somme(Grandeur grandeur, Ensemble ensemble) {}

    private Inconnue add(double valeur, boolean comptage) {
        Inconnue inconnue = new Inconnue(inconnues.size(), valeur, comptage);
        inconnues.add(inconnue);
        return inconnue;
    }

    /** A whole is the sum of its parts. */
    void total(Inconnue whole, List<Inconnue> parts) {
        Map<Inconnue, Long> termes = new LinkedHashMap<>();
        termes.merge(whole, -1L, Long::sum);
        parts.forEach(part -> termes.merge(part, 1L, Long::sum));
        relation(termes);
    }

    /** The terms, each times its coefficient, add up to something known. */
    void relation(Map<Inconnue, Long> termes) {
        termes.values().removeIf(coefficient -> coefficient == 0);
        Equation equation = new Equation(List.copyOf(termes.keySet()), List.copyOf(termes.values()));
        if (termes.size() > 1 && uniques.add(equation)) {
            equations.add(equation);
        }
    }

    Chiffre chiffre(Chiffre chiffre) {
        chiffres.add(chiffre);
        return chiffre;
    }

    /** The sums, by quantity and set. */
    Map<Somme, Inconnue> sommes() {
        Map<Somme, Inconnue> sommes = new LinkedHashMap<>();
        connues.forEach((key, inconnue) -> {
            if (key instanceof Somme somme) {
                sommes.put(somme, inconnue);
            }
        });
        return sommes;
    }

    List<Inconnue> inconnues() {
        return Collections.unmodifiableList(inconnues);
    }

    List<Equation> equations() {
        return Collections.unmodifiableList(equations);
    }

    List<Chiffre> chiffres() {
        return Collections.unmodifiableList(chiffres);
    }
}
