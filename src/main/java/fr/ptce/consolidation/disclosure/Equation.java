package fr.ptce.consolidation.disclosure;

import java.util.List;

/**
 * A relation everybody knows between numbers: the sum of the terms, each times its coefficient, is a constant that hides
 * nothing.
 */
record Equation(List<Unknown> termes, List<Long> coefficients) {
    Equation {
        termes = List.copyOf(termes);
        coefficients = List.copyOf(coefficients);
        if (termes.size() != coefficients.size()) {
            throw new IllegalArgumentException("a coefficient for each term");
        }
    }
}
