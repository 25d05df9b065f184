package fr.ptce.consolidation.disclosure;

import java.util.List;

/**
 * A relation everybody knows between numbers: the sum of the terms, each times its coefficient, is a constant that hides
 * nothing.
 */
record Equation(List<Unknown> terms, List<Long> coefficients) {
    Equation {
        terms = List.copyOf(terms);
        coefficients = List.copyOf(coefficients);
        if (terms.size() != coefficients.size()) {
            throw new IllegalArgumentException("a coefficient for each term");
        }
    }
}
