package fr.ptce.consolidation.form.controle;

import fr.ptce.consolidation.form.controle.Formule.Kind;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A parsed expression as a formula. Texts compare with their case, two numbers closer than a ten-millionth are the same,
 * and what is no number compares with nothing, as when the job evaluates the same tree.
 */
final class FormuleExpression implements ExpressionVisitor<Formule> {
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
    FormuleExpression(Variables variables, String self, int exercice, String tolerance, Rule.Missing missing) {
        this.variables = variables;
        this.self = self;
        this.exercice = exercice;
        this.tolerance = tolerance.isEmpty() ? "0" : tolerance;
        this.missing = missing;
    }

    @Override
    public Formule number(double value) {
        return Formule.number(value);
    }

    @Override
    public Formule text(String value) {
        return Formule.text(Formule.quoted(value));
    }

    @Override
    public Formule variable(String name) {
        if (name.equals("exercice")) {
            return Formule.number(String.valueOf(exercice));
        }
        if (name.equals("tolerance")) {
            return Formule.number(tolerance);
        }
        return orReplaced(variables.answer(name.equals(".") ? self : name));
    }

    @Override
    public Formule aggregate(String function, String field) {
        return orReplaced(variables.aggregate(function, field, missing));
    }

    /** Where nothing was given, what the rule takes instead; where it takes nothing it was not asked. */
    private Formule orReplaced(Formule answer) {
        if (missing == Rule.Missing.NON_EVALUABLE) {
            return answer;
        }
        boolean zero = missing == Rule.Missing.ZERO && answer.kind() == Kind.NUMBER;
        return new Formule(
                "IF(" + Etat.given(answer.text()) + "," + answer.text() + "," + (zero ? "0" : "\"\"") + ")",
                answer.kind());
    }

    @Override
    public Formule compare(String operator, Formule left, Formule right) {
        if (operator.equals("=")) {
            return Formule.bool(same(left, right));
        }
        if (operator.equals("!=")) {
            return Formule.bool("NOT(" + same(left, right) + ")");
        }
        String difference = operator.startsWith("<")
                ? left.asNumber() + "-(" + right.asNumber() + ")"
                : right.asNumber() + "-(" + left.asNumber() + ")";
        String sign = operator.endsWith("=") ? "<" + NEAR : "<=-" + NEAR;
        return Formule.bool(lenient(difference + sign));
    }

    private String same(Formule left, Formule right) {
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
    public Formule logic(String operator, Formule left, Formule right) {
        String name = operator.equals("and") ? "AND" : "OR";
        return Formule.bool(name + "(" + left.asCondition() + "," + right.asCondition() + ")");
    }

    @Override
    public Formule arithmetic(String operator, Formule left, Formule right) {
        String a = left.asNumber();
        String b = right.asNumber();
        return Formule.number(
                switch (operator) {
                    case "div" -> "(" + a + "/" + b + ")";
                    case "mod" -> "(" + a + "-" + b + "*TRUNC(" + a + "/" + b + "))";
                    default -> "(" + a + operator + b + ")";
                });
    }

    @Override
    public Formule negate(Formule operand) {
        return Formule.number("(-" + operand.asNumber() + ")");
    }

    @Override
    public Formule function(String name, List<Formule> arguments) {
        return switch (name) {
            case "true" -> Formule.bool("TRUE");
            case "false" -> Formule.bool("FALSE");
            case "not" -> Formule.bool("NOT(" + arguments.get(0).asCondition() + ")");
            case "boolean" -> Formule.bool("(" + arguments.get(0).asCondition() + ")");
            case "if" -> choice(arguments);
            case "coalesce" -> throw new SansFormuleException("la fonction coalesce n’a pas d’équivalent");
            case "abs", "round", "int", "number", "min", "max" -> numeric(name, arguments);
            case "siret-valide" -> Formule.bool(CleSiret.siret(arguments.get(0).asText()));
            case "siren-valide" -> Formule.bool(CleSiret.siren(arguments.get(0).asText()));
            default -> textual(name, arguments);
        };
    }

    private static Formule choice(List<Formule> arguments) {
        Formule yes = arguments.get(1);
        Formule no = arguments.get(2);
        boolean alike = yes.kind() == no.kind();
        return new Formule(
                "IF(" + arguments.get(0).asCondition() + "," + (alike ? yes.text() : yes.asText()) + ","
                        + (alike ? no.text() : no.asText()) + ")",
                alike ? yes.kind() : Kind.TEXT);
    }

    private static Formule numeric(String name, List<Formule> arguments) {
        String all = arguments.stream().map(Formule::asNumber).collect(Collectors.joining(","));
        return Formule.number(
                switch (name) {
                    case "abs" -> "ABS(" + all + ")";
                    case "int" -> "TRUNC(" + all + ")";
                    case "number" -> arguments.get(0).asNumber();
                    case "round" -> "ROUND(" + (arguments.size() == 1 ? all + ",0" : all) + ")";
                    default -> (name.equals("min") ? "MIN(" : "MAX(") + all + ")";
                });
    }

    private Formule textual(String name, List<Formule> arguments) {
        List<String> texts = arguments.stream().map(Formule::asText).toList();
        String first = texts.get(0);
        return switch (name) {
            case "string" -> Formule.text(first);
            case "concat" -> Formule.text("(" + String.join("&", texts) + ")");
            case "normalize-space" -> Formule.text("TRIM(" + first + ")");
            case "string-length" -> Formule.number("LEN(" + first + ")");
            case "contains" -> Formule.bool("ISNUMBER(FIND(" + texts.get(1) + "," + first + "))");
            case "starts-with" ->
                Formule.bool("EXACT(LEFT(" + first + ",LEN(" + texts.get(1) + "))," + texts.get(1) + ")");
            case "ends-with" ->
                Formule.bool("EXACT(RIGHT(" + first + ",LEN(" + texts.get(1) + "))," + texts.get(1) + ")");
            case "substr" -> substring(first, arguments);
            case "selected" ->
                Formule.bool("ISNUMBER(FIND(\" \"&" + texts.get(1) + "&\" \",\" \"&" + first + "&\" \"))");
            case "count-selected" -> {
                String words = "TRIM(" + first + ")";
                yield Formule.number(
                        "(LEN(" + words + ")-LEN(SUBSTITUTE(" + words + ",\" \",\"\"))+(LEN(" + words + ")>0))");
            }
            case "regex" -> Formule.bool(Motif.formule(first, texts.get(1)));
            default -> throw new SansFormuleException("la fonction " + name + " n’a pas d’équivalent");
        };
    }

    /** From the first character on to the one before the last, counted from 0. */
    private static Formule substring(String text, List<Formule> arguments) {
        String start = arguments.get(1).asNumber();
        String length = arguments.size() == 2
                ? "LEN(" + text + ")"
                : "MAX(0," + arguments.get(2).asNumber() + "-" + start + ")";
        return Formule.text("MID(" + text + "," + start + "+1," + length + ")");
    }
}
