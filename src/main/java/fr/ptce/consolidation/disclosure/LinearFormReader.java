package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.disclosure.LinearForm.FormShape;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import java.util.List;
import java.util.Map;

/**
 * Reads sums and differences of answers. A rule that compares the distance of two of them with a constant is a relation
 * between answers: an outsider who knows the questionnaire knows it.
 */
final class LinearFormReader implements ExpressionVisitor<LinearForm> {
    private static final String TOLERANCE = "tolerance";

    @Override
    public LinearForm number(double value) {
        return LinearForm.CONSTANT;
    }

    @Override
    public LinearForm text(String value) {
        return LinearForm.OTHER;
    }

    @Override
    public LinearForm variable(String name) {
        return name.equals(TOLERANCE) ? LinearForm.CONSTANT : new LinearForm(Map.of(name, 1L), FormShape.LINEAIRE);
    }

    @Override
    public LinearForm aggregate(String function, String field) {
        return new LinearForm(Map.of(function + "(" + field + ")", 1L), FormShape.LINEAIRE);
    }

    @Override
    public LinearForm compare(String operator, LinearForm left, LinearForm right) {
        if (operator.equals("=") && left.isLinear() && right.isLinear()) {
            return new LinearForm(left.plus(right, -1).terms(), FormShape.RELATION);
        }
        boolean near = operator.equals("<=") || operator.equals("<");
        return near && left.isRelation() && right.kind() == FormShape.CONSTANTE ? left : LinearForm.OTHER;
    }

    @Override
    public LinearForm logic(String operator, LinearForm left, LinearForm right) {
        return LinearForm.OTHER;
    }

    @Override
    public LinearForm arithmetic(String operator, LinearForm left, LinearForm right) {
        return switch (operator) {
            case "+" -> left.plus(right, 1);
            case "-" -> left.plus(right, -1);
            default -> LinearForm.OTHER;
        };
    }

    @Override
    public LinearForm negate(LinearForm operand) {
        return new LinearForm(Map.of(), FormShape.LINEAIRE).plus(operand, -1);
    }

    @Override
    public LinearForm function(String name, List<LinearForm> arguments) {
        boolean distance = name.equals("abs") && arguments.get(0).isLinear();
        return distance ? new LinearForm(arguments.get(0).terms(), FormShape.RELATION) : LinearForm.OTHER;
    }
}
