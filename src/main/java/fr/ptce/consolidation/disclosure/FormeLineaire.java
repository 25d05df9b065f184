package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.disclosure.Forme.Genre;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import java.util.List;
import java.util.Map;

/**
 * Reads sums and differences of answers. A rule that compares the distance of two of them with a constant is a relation
 * between answers: an outsider who knows the questionnaire knows it.
 */
final class FormeLineaire implements ExpressionVisitor<Forme> {
    private static final String TOLERANCE = "tolerance";

    @Override
    public Forme number(double value) {
        return Forme.CONSTANTE;
    }

    @Override
    public Forme text(String value) {
        return Forme.AUTRE;
    }

    @Override
    public Forme variable(String name) {
        return name.equals(TOLERANCE) ? Forme.CONSTANTE : new Forme(Map.of(name, 1L), Genre.LINEAIRE);
    }

    @Override
    public Forme aggregate(String function, String field) {
        return new Forme(Map.of(function + "(" + field + ")", 1L), Genre.LINEAIRE);
    }

    @Override
    public Forme compare(String operator, Forme left, Forme right) {
        if (operator.equals("=") && left.isLineaire() && right.isLineaire()) {
            return new Forme(left.plus(right, -1).termes(), Genre.RELATION);
        }
        boolean near = operator.equals("<=") || operator.equals("<");
        return near && left.isRelation() && right.genre() == Genre.CONSTANTE ? left : Forme.AUTRE;
    }

    @Override
    public Forme logic(String operator, Forme left, Forme right) {
        return Forme.AUTRE;
    }

    @Override
    public Forme arithmetic(String operator, Forme left, Forme right) {
        return switch (operator) {
            case "+" -> left.plus(right, 1);
            case "-" -> left.plus(right, -1);
            default -> Forme.AUTRE;
        };
    }

    @Override
    public Forme negate(Forme operand) {
        return new Forme(Map.of(), Genre.LINEAIRE).plus(operand, -1);
    }

    @Override
    public Forme function(String name, List<Forme> arguments) {
        boolean distance = name.equals("abs") && arguments.get(0).isLineaire();
        return distance ? new Forme(arguments.get(0).termes(), Genre.RELATION) : Forme.AUTRE;
    }
}
