package fr.ptce.consolidation.questionnaire;

import java.util.Map;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.instance.DataInstance;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xpath.expr.XPathCmpExpr;
import org.javarosa.xpath.expr.XPathEqExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathQName;
import org.javarosa.xpath.expr.XPathVariableReference;

/**
 * The nodes that take the place of JavaRosa's own in a checked tree: variables read by index, and comparisons that say
 * so when one side is no number, where XPath quietly answers false.
 */
@SuppressWarnings("rawtypes") // JavaRosa declares its instances raw in the methods overridden here
final class Nodes {
    /**
     * Two numbers closer than that are the same: 1.05 - 1 is 0.05, and no tolerance of a rule has more than six decimals.
     */
    private static final double NEAR = 1e-7;

    /** The part of a large number that a double does not hold for sure. */
    private static final double DIGITS = 1e-14;

    private Nodes() {}

    /** The values of one evaluation; a frame belongs to one thread. */
    static final class Frame extends EvaluationContext {
        private static final EvaluationContext BASE = Functions.newContext();
        private static final TreeReference ROOT = TreeReference.rootRef();

        private final Object[] values;
        private final boolean lenient;

        /**
         * @param values a Double or a String per variable
         * @param lenient whether a missing answer was replaced: what is no number then compares as XPath has it
         */
        Frame(Object[] values, boolean lenient) {
            super(BASE, ROOT);
            this.values = values;
            this.lenient = lenient;
        }
    }

    /** Raised by a comparison when one side is no number. */
    static final class NotANumber extends RuntimeException {
        @SuppressWarnings("StaticAssignmentOfThrowable") // a signal without stack trace, raised on every blank operand
        static final NotANumber SIGNAL = new NotANumber();

        private NotANumber() {
            super("not a number", null, false, false);
        }
    }

    /** A field, a parameter, {@code .} or an aggregate, read by its rank. */
    static class Variable extends XPathVariableReference {
        private final int index;

        Variable(String name, int index) {
            super(new XPathQName(name));
            this.index = index;
        }

        @Override
        public Object eval(DataInstance model, EvaluationContext context) {
            return ((Frame) context).values[index];
        }
    }

    /** A function of a field over the member structures. */
    static final class Aggregate extends Variable {
        private final String function;
        private final String field;

        Aggregate(String function, String field, int index) {
            super(name(function, field), index);
            this.function = function;
            this.field = field;
        }

        static String name(String function, String field) {
            return function + "(" + field + ")";
        }

        String function() {
            return function;
        }

        String field() {
            return field;
        }
    }

    /** {@code parent(x)}: the parent of a code of one list. */
    static final class ParentCall extends XPathFuncExpr {
        private final Map<String, String> parents;

        ParentCall(XPathQName id, XPathExpression argument, Map<String, String> parents) {
            super(id, new XPathExpression[] {argument});
            this.parents = Map.copyOf(parents);
        }

        @Override
        public Object eval(DataInstance model, EvaluationContext context) {
            return parents.getOrDefault(XPathFuncExpr.toString(args[0].eval(model, context)), "");
        }
    }

    /** {@code < > <= >=}. */
    static final class Comparison extends XPathCmpExpr {
        Comparison(int op, XPathExpression a, XPathExpression b) {
            super(op, a, b);
        }

        @Override
        public Object eval(DataInstance model, EvaluationContext context) {
            double left = number(a.eval(model, context), context);
            double right = number(b.eval(model, context), context);
            return switch (op) {
                case LT -> left < right && !isSame(left, right);
                case GT -> left > right && !isSame(left, right);
                case LTE -> left <= right || isSame(left, right);
                case GTE -> left >= right || isSame(left, right);
                default -> throw new IllegalStateException("unknown comparison " + op);
            };
        }
    }

    /** {@code = !=}. */
    static final class Equality extends XPathEqExpr {
        Equality(boolean equal, XPathExpression a, XPathExpression b) {
            super(equal, a, b);
        }

        @Override
        public Object eval(DataInstance model, EvaluationContext context) {
            Object left = a.eval(model, context);
            Object right = b.eval(model, context);
            boolean same;
            if (left instanceof Boolean || right instanceof Boolean) {
                same = XPathFuncExpr.toBoolean(left).equals(XPathFuncExpr.toBoolean(right));
            } else if (left instanceof Double || right instanceof Double) {
                same = isSame(number(left, context), number(right, context));
            } else {
                same = XPathFuncExpr.toString(left).equals(XPathFuncExpr.toString(right));
            }
            return equal == same;
        }
    }

    private static boolean isSame(double left, double right) {
        return left == right || Math.abs(left - right) < NEAR + DIGITS * Math.max(Math.abs(left), Math.abs(right));
    }

    private static double number(Object value, EvaluationContext context) {
        double number = XPathFuncExpr.toNumeric(value);
        if (!Double.isFinite(number) && !((Frame) context).lenient) {
            throw NotANumber.SIGNAL;
        }
        return number;
    }
}
