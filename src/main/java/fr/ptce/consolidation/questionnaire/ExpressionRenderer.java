package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.questionnaire.Nodes.Aggregate;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.xpath.expr.XPathArithExpr;
import org.javarosa.xpath.expr.XPathBoolExpr;
import org.javarosa.xpath.expr.XPathCmpExpr;
import org.javarosa.xpath.expr.XPathEqExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathNumNegExpr;
import org.javarosa.xpath.expr.XPathNumericLiteral;
import org.javarosa.xpath.expr.XPathStringLiteral;
import org.javarosa.xpath.expr.XPathVariableReference;

/** Walks a checked tree. */
final class ExpressionRenderer {
    private ExpressionRenderer() {}

    static <T> T render(XPathExpression node, ExpressionVisitor<T> visitor) {
        if (node instanceof XPathNumericLiteral literal) {
            return visitor.number(literal.d);
        } else if (node instanceof XPathStringLiteral literal) {
            return visitor.text(literal.s);
        } else if (node instanceof Aggregate aggregate) {
            return visitor.aggregate(aggregate.function(), aggregate.field());
        } else if (node instanceof XPathVariableReference variable) {
            return visitor.variable(variable.id.toString());
        } else if (node instanceof XPathFuncExpr call) {
            List<T> arguments = new ArrayList<>();
            for (XPathExpression argument : call.args) {
                arguments.add(render(argument, visitor));
            }
            return visitor.function(call.id.toString(), arguments);
        } else if (node instanceof XPathNumNegExpr minus) {
            return visitor.negate(render(minus.a, visitor));
        }
        return binary(node, visitor);
    }

    private static <T> T binary(XPathExpression node, ExpressionVisitor<T> visitor) {
        if (node instanceof XPathCmpExpr compare) {
            return visitor.compare(symbol(compare), render(compare.a, visitor), render(compare.b, visitor));
        } else if (node instanceof XPathEqExpr equality) {
            return visitor.compare(
                    equality.equal ? "=" : "!=", render(equality.a, visitor), render(equality.b, visitor));
        } else if (node instanceof XPathBoolExpr logic) {
            return visitor.logic(
                    logic.op == XPathBoolExpr.AND ? "and" : "or", render(logic.a, visitor), render(logic.b, visitor));
        } else if (node instanceof XPathArithExpr arithmetic) {
            return visitor.arithmetic(symbol(arithmetic), render(arithmetic.a, visitor), render(arithmetic.b, visitor));
        }
        throw new IllegalStateException("a checked tree has no " + node.getClass());
    }

    private static String symbol(XPathCmpExpr compare) {
        return switch (compare.op) {
            case XPathCmpExpr.LT -> "<";
            case XPathCmpExpr.GT -> ">";
            case XPathCmpExpr.LTE -> "<=";
            case XPathCmpExpr.GTE -> ">=";
            default -> throw new IllegalStateException("unknown comparison " + compare.op);
        };
    }

    private static String symbol(XPathArithExpr arithmetic) {
        return switch (arithmetic.op) {
            case XPathArithExpr.ADD -> "+";
            case XPathArithExpr.SUBTRACT -> "-";
            case XPathArithExpr.MULTIPLY -> "*";
            case XPathArithExpr.DIVIDE -> "div";
            case XPathArithExpr.MODULO -> "mod";
            default -> throw new IllegalStateException("unknown operation " + arithmetic.op);
        };
    }
}
