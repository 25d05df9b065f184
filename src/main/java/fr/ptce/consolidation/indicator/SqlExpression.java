package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Renders an expression of the definition in SQL. A missing answer is NULL, a comparison with it is NULL, and whoever uses
 * the condition counts only where it is not: « non évaluable » costs nothing.
 */
final class SqlExpression implements ExpressionVisitor<Sql> {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final FieldColumns columns;

    private SqlExpression(FieldColumns columns) {
        this.columns = columns;
    }

    /** The SQL of a condition. */
    static String condition(Expression expression, FieldColumns columns) {
        return expression.render(new SqlExpression(columns)).toBool().text();
    }

    /** The SQL of a number, in exact decimals. */
    static String number(Expression expression, FieldColumns columns) {
        return "CAST("
                + expression.render(new SqlExpression(columns)).toNumber().text() + " AS " + Sql.DECIMAL + ")";
    }

    @Override
    public Sql number(double value) {
        return Sql.number(PlainNumber.text(value));
    }

    @Override
    public Sql text(String value) {
        return Sql.literal(value);
    }

    @Override
    public Sql variable(String name) {
        return columns.variable(name);
    }

    @Override
    public Sql aggregate(String function, String field) {
        return columns.aggregate(function.toUpperCase(Locale.ROOT), field);
    }

    @Override
    public Sql compare(String operator, Sql left, Sql right) {
        String sign = operator.equals("!=") ? "<>" : operator;
        boolean numbers = isNumeric(left) && isNumeric(right);
        Sql one = numbers ? numeric(left) : comparable(left, right);
        Sql other = numbers ? numeric(right) : comparable(right, left);
        return Sql.bool("(" + one.text() + " " + sign + " " + other.text() + ")");
    }

    private static boolean isNumeric(Sql sql) {
        return sql.type() == Sql.Type.NUMBER
                || sql.literal().filter(text -> NUMBER.matcher(text).matches()).isPresent();
    }

    private static Sql numeric(Sql sql) {
        return sql.literal().map(Sql::number).orElse(sql);
    }

    /** A number faces a text as a text, unless it faces a column of text, which may hold a number. */
    private static Sql comparable(Sql sql, Sql other) {
        if (sql.type() == other.type()) {
            return sql;
        }
        boolean asText = sql.literal().isPresent() || other.literal().isPresent();
        return asText ? sql.toText() : sql.toNumber();
    }

    @Override
    public Sql logic(String operator, Sql left, Sql right) {
        return Sql.bool("(" + left.toBool().text() + " " + operator.toUpperCase(Locale.ROOT) + " "
                + right.toBool().text() + ")");
    }

    @Override
    public Sql arithmetic(String operator, Sql left, Sql right) {
        String one = decimal(left);
        String other = decimal(right);
        return switch (operator) {
            case "div" -> Sql.number("(" + one + " / NULLIF(" + other + ", 0))");
            case "mod" -> Sql.number("MOD(" + one + ", NULLIF(" + other + ", 0))");
            default -> Sql.number("(" + one + " " + operator + " " + other + ")");
        };
    }

    private static String decimal(Sql sql) {
        return "CAST(" + sql.toNumber().text() + " AS " + Sql.DECIMAL + ")";
    }

    @Override
    public Sql negate(Sql operand) {
        return Sql.number("(- " + operand.toNumber().text() + ")");
    }

    @Override
    public Sql function(String name, List<Sql> arguments) {
        return SqlFunction.render(name, arguments, columns);
    }
}
