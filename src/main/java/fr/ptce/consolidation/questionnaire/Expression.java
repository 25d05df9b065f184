package fr.ptce.consolidation.questionnaire;

import java.util.Optional;
import java.util.Set;

/**
 * An ODK XPath expression of the definition, parsed once by JavaRosa and evaluated many times.
 *
 * <p>{@code ${etp_total}} is a field, {@code .} the answer under constraint, {@code ${exercice}} and
 * {@code ${tolerance}} are parameters; {@code sum(${etp_structure})}, {@code count(...)}, {@code min(...)} and
 * {@code max(...)} of a field of the repeat, seen from the pole, are aggregates over its member structures;
 * {@code join(' ', ${statut})} is all their codes, to be read by {@code selected}. Thread-safe.
 */
public interface Expression {
    /** The text of the definition. */
    String source();

    /** The names it reads, as {@link Operands#get} will be asked for them, sorted. */
    Set<String> variables();

    /**
     * Whether the condition holds.
     *
     * @param missing what a missing answer does; an operand {@link Operand#WITHOUT_OBJECT} always gives
     *     {@link Outcome#SANS_OBJET}
     */
    Outcome test(Operands operands, Rule.Missing missing);

    /** The text it gives; empty when an operand is missing. */
    Optional<String> text(Operands operands);

    /** Renders the tree in another language. */
    <T> T render(ExpressionVisitor<T> visitor);
}
