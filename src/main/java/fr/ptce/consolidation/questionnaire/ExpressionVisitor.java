package fr.ptce.consolidation.questionnaire;

import java.util.List;

/**
 * Renders a parsed expression in another language (SQL for the indicators, formulas for the workbook): one rule, one
 * tree, several places.
 *
 * @param <T> what a node becomes
 */
public interface ExpressionVisitor<T> {
    /** A number written in the expression. */
    T number(double value);

    /** A text written in the expression. */
    T text(String value);

    /** A field, {@code .} or a parameter. */
    T variable(String name);

    /** {@code sum}, {@code count}, {@code min} or {@code max} of a field over the member structures. */
    T aggregate(String function, String field);

    /** One of {@code = != < <= > >=}. */
    T compare(String operator, T left, T right);

    /** One of {@code and or}. */
    T logic(String operator, T left, T right);

    /** One of {@code + - * div mod}. */
    T arithmetic(String operator, T left, T right);

    /** Unary minus. */
    T negate(T operand);

    /** A function of the published list of those accepted. */
    T function(String name, List<T> arguments);
}
