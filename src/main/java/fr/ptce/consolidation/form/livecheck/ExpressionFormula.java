package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.form.livecheck.Formula.Kind;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A parsed expression as a formula. Texts compare with their case, two numbers closer than a ten-millionth are the same,
 * and what is no number compares with nothing, as when the job evaluates the same tree.
 */
final class ExpressionFormula implements ExpressionVisitor<Formula> {
    private static final String NEAR = "0.0000001";

    private final Variables variables;
    private final String self;
    private final int exercice;
    private final String tolerance;
    private final Rule.Missing missing;

    /**
     * The rendering of one expression.
     *
     * @param self field {@code .} stands for, "" when none
     * @param tolerance value of {@code ${tolerance}}, "" for zero
     * @param missing what an answer not given counts for
     */
    ExpressionFormula(Variables variables, String self, int exercice, String tolerance, Rule.Missing missing) {
        this.variables = variables;
        this.self = self;
        this.exercice = exercice;
        this.tolerance = tolerance.isEmpty() ? "0" : tolerance;
        this.missing = missing;
    }

    @Override
    public Formula number(double value) {
        return Formula.number(value);
    }

    @Override
    public Formula text(String value) {
        return Formula.text(Formula.quoted(value));
    }

    @Override
    public Formula variable(String name) {
        if (name.equals("exercice")) {
            return Formula.number(String.valueOf(exercice));
        }
        if (name.equals("tolerance")) {
            return Formula.number(tolerance);
        }
        return orReplaced(variables.answer(name.equals(".") ? self : name));
    }

    @Override
    public Formula aggregate(String function, String field) {
        return orReplaced(variables.aggregate(function, field, missing));
    }

    /** Where nothing was given, what the rule takes instead; where it takes nothing it was not asked. */
    private Formula orReplaced(Formula answer) {
        if (missing == Rule.Missing.NON_EVALUABLE) {
            return answer;
        }
        boolean zero = missing == Rule.Missing.ZERO && answer.kind() == Kind.NUMBER;
        return new Formula(
                "IF(" + AnswerMark.given(answer.text()) + "," + answer.text() + "," + (zero ? "0" : "\"\"") + ")",
                answer.kind());
    }

    @Override
    public Formula compare(String operator, Formula left, Formula right) {
        if (operator.equals("=")) {
            return Formula.bool(same(left, right));
        }
        if (operator.equals("!=")) {
            return Formula.bool("NOT(" + same(left, right) + ")");
        }
        String difference = operator.startsWith("<")
                ? left.asNumber() + "-(" + right.asNumber() + ")"
                : right.asNumber() + "-(" + left.asNumber() + ")";
        String sign = operator.endsWith("=") ? "<" + NEAR : "<=-" + NEAR;
        return Formula.bool(lenient(difference + sign));
    }

    private String same(Formula left, Formula right) {
        if (left.kind() == Kind.BOOLEAN || right.kind() == Kind.BOOLEAN) {
            return "(" + left.asCondition() + ")=(" + right.asCondition() + ")";
        }
        boolean numbers = left.kind() == Kind.NUMBER || right.kind() == Kind.NUMBER;
        if (numbers && !left.isEmptyText() && !right.isEmptyText()) {
            return lenient("ABS(" + left.asNumber() + "-(" + right.asNumber() + "))<" + NEAR);
        }
        return "EXACT(" + left.asText() + "," + right.asText() + ")";
    }

    /** A missing answer that was replaced makes a comparison false, and nothing else. */
    private String lenient(String comparison) {
        return missing == Rule.Missing.NON_EVALUABLE ? comparison : "IFERROR(" + comparison + ",FALSE)";
    }

    @Override
    public Formula logic(String operator, Formula left, Formula right) {
        String name = operator.equals("and") ? "AND" : "OR";
        return Formula.bool(name + "(" + left.asCondition() + "," + right.asCondition() + ")");
    }

    @Override
    public Formula arithmetic(String operator, Formula left, Formula right) {
        String a = left.asNumber();
        String b = right.asNumber();
        return Formula.number(
                switch (operator) {
                    case "div" -> "(" + a + "/" + b + ")";
                    case "mod" -> "(" + a + "-" + b + "*TRUNC(" + a + "/" + b + "))";
                    default -> "(" + a + operator + b + ")";
                });
    }

    @Override
    public Formula negate(Formula operand) {
        return Formula.number("(-" + operand.asNumber() + ")");
    }

    @Override
    public Formula function(String name, List<Formula> arguments) {
        return switch (name) {
            case "true" -> Formula.bool("TRUE");
            case "false" -> Formula.bool("FALSE");
            case "not" -> Formula.bool("NOT(" + arguments.get(0).asCondition() + ")");
            case "boolean" -> Formula.bool("(" + arguments.get(0).asCondition() + ")");
            case "if" -> choice(arguments);
            case "coalesce" -> throw new NoFormulaException("la fonction coalesce n’a pas d’équivalent");
            case "abs", "round", "int", "number", "min", "max" -> numeric(name, arguments);
            case "siret-valide" ->
                Formula.bool(SiretKeyFormula.siret(arguments.get(0).asText()));
            case "siren-valide" ->
                Formula.bool(SiretKeyFormula.siren(arguments.get(0).asText()));
            default -> textual(name, arguments);
        };
    }

    private static Formula choice(List<Formula> arguments) {
        Formula yes = arguments.get(1);
        Formula no = arguments.get(2);
        boolean alike = yes.kind() == no.kind();
        return new Formula(
                "IF(" + arguments.get(0).asCondition() + "," + (alike ? yes.text() : yes.asText()) + ","
                        + (alike ? no.text() : no.asText()) + ")",
                alike ? yes.kind() : Kind.TEXT);
    }

    private static Formula numeric(String name, List<Formula> arguments) {
        String all = arguments.stream().map(Formula::asNumber).collect(Collectors.joining(","));
        return Formula.number(
                switch (name) {
                    case "abs" -> "ABS(" + all + ")";
                    case "int" -> "TRUNC(" + all + ")";
                    case "number" -> arguments.get(0).asNumber();
                    case "round" -> "ROUND(" + (arguments.size() == 1 ? all + ",0" : all) + ")";
                    default -> (name.equals("min") ? "MIN(" : "MAX(") + all + ")";
                });
    }

    private Formula textual(String name, List<Formula> arguments) {
        List<String> texts = arguments.stream().map(Formula::asText).toList();
        String first = texts.get(0);
        return switch (name) {
            case "string" -> Formula.text(first);
            case "concat" -> Formula.text("(" + String.join("&", texts) + ")");
            case "normalize-space" -> Formula.text("TRIM(" + first + ")");
            case "string-length" -> Formula.number("LEN(" + first + ")");
            case "contains" -> Formula.bool("ISNUMBER(FIND(" + texts.get(1) + "," + first + "))");
            case "starts-with" ->
                Formula.bool("EXACT(LEFT(" + first + ",LEN(" + texts.get(1) + "))," + texts.get(1) + ")");
            case "ends-with" ->
                Formula.bool("EXACT(RIGHT(" + first + ",LEN(" + texts.get(1) + "))," + texts.get(1) + ")");
            case "substr" -> substring(first, arguments);
            case "selected" ->
                Formula.bool("ISNUMBER(FIND(\" \"&" + texts.get(1) + "&\" \",\" \"&" + first + "&\" \"))");
            case "count-selected" -> {
                String words = "TRIM(" + first + ")";
                yield Formula.number(
                        "(LEN(" + words + ")-LEN(SUBSTITUTE(" + words + ",\" \",\"\"))+(LEN(" + words + ")>0))");
            }
            case "regex" -> Formula.bool(PatternFormula.formula(first, texts.get(1)));
            default -> throw new NoFormulaException("la fonction " + name + " n’a pas d’équivalent");
        };
    }

    /** From the first character on to the one before the last, counted from 0. */
    private static Formula substring(String text, List<Formula> arguments) {
        String start = arguments.get(1).asNumber();
        String length = arguments.size() == 2
                ? "LEN(" + text + ")"
                : "MAX(0," + arguments.get(2).asNumber() + "-" + start + ")";
        return Formula.text("MID(" + text + "," + start + "+1," + length + ")");
    }
}
