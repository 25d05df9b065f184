package fr.ptce.consolidation.form.odk;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same tree as ODK's tools evaluate it: parameters become numbers, an aggregate a node set, and our own functions what
 * they mean ({@code parent} a lookup in the list, the SIRET key its arithmetic).
 */
final class OdkExpression implements ExpressionVisitor<String> {
    /** Hidden question that holds the accounting year. */
    static final String EXERCICE = "exercice";

    private static final String SIRET = "^[0-9]{14}$";
    private static final String SIREN = "^[0-9]{9}$";
    private static final String LA_POSTE = "356000000";

    private final Definition definition;
    private final String self;
    private final String tolerance;
    private final Rule.Missing missing;

    /**
     * The rendering of one expression of a question.
     *
     * @param missing what an answer not given counts for
     */
    OdkExpression(Definition definition, Rule.Missing missing) {
        this(definition, Rule.SELF, "", missing);
    }

    /** The rendering of the expressions of a rule, told elsewhere than at its question. */
    OdkExpression(Definition definition, Rule rule) {
        this(definition, reference(rule.self()), rule.tolerance(), rule.missing());
    }

    private OdkExpression(Definition definition, String self, String tolerance, Rule.Missing missing) {
        this.definition = definition;
        this.self = self;
        this.tolerance = tolerance;
        this.missing = missing;
    }

    /** How ODK reads a question's answer. */
    static String reference(String field) {
        return "${" + field + "}";
    }

    @Override
    public String number(double value) {
        return PlainNumber.text(value);
    }

    @Override
    public String text(String value) {
        char quote = value.indexOf('\'') < 0 ? '\'' : '"';
        return quote + value + quote;
    }

    @Override
    public String variable(String name) {
        if (name.equals("tolerance")) {
            return tolerance.isEmpty() ? "0" : tolerance;
        }
        if (name.equals(Rule.SELF) || name.equals(EXERCICE)) {
            return name.equals(Rule.SELF) ? self : reference(name);
        }
        String answer = reference(name);
        return missing == Rule.Missing.ZERO ? "if(" + answer + " = '', 0, " + answer + ")" : answer;
    }

    /** Ours counts the answers given, ODK's the rows. */
    @Override
    public String aggregate(String function, String field) {
        return (function.equals("count") ? "count-non-empty" : function) + "(" + reference(field) + ")";
    }

    @Override
    public String compare(String operator, String left, String right) {
        return "(" + left + " " + operator + " " + right + ")";
    }

    @Override
    public String logic(String operator, String left, String right) {
        return compare(operator, left, right);
    }

    @Override
    public String arithmetic(String operator, String left, String right) {
        return compare(operator, left, right);
    }

    @Override
    public String negate(String operand) {
        return "(- " + operand + ")";
    }

    @Override
    public String function(String name, List<String> arguments) {
        return switch (name) {
            case "parent" -> parent(arguments.get(0));
            case "siret-valide" -> siret(arguments.get(0));
            case "siren-valide" -> siren(arguments.get(0));
            default -> name + "(" + String.join(", ", arguments) + ")";
        };
    }

    private String parent(String answer) {
        String name = answer.substring(2, answer.length() - 1);
        String list =
                definition.findField(name).map(Field::getList).orElseThrow().name();
        return "instance('" + list + "')/root/item[name = " + answer + "]/parent";
    }

    private static String siret(String text) {
        String poste = "(starts-with(" + text + ", '" + LA_POSTE + "') and ("
                + IntStream.range(0, 14).mapToObj(i -> digit(text, i)).collect(Collectors.joining(" + "))
                + ") mod 5 = 0)";
        return "(regex(" + text + ", '" + SIRET + "') and " + siren("substr(" + text + ", 0, 9)") + " and ("
                + key(text, 14) + " or " + poste + "))";
    }

    private static String siren(String text) {
        return "(regex(" + text + ", '" + SIREN + "') and " + text + " != '000000000' and " + key(text, 9) + ")";
    }

    /** Luhn: every second digit from the right is doubled, less nine above nine. */
    private static String key(String text, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> (length - i) % 2 == 0 ? doubled(digit(text, i)) : digit(text, i))
                .collect(Collectors.joining(" + ", "((", ") mod 10 = 0)"));
    }

    private static String digit(String text, int rank) {
        return "number(substr(" + text + ", " + rank + ", " + (rank + 1) + "))";
    }

    private static String doubled(String digit) {
        return "2 * " + digit + " - if(" + digit + " > 4, 9, 0)";
    }
}
