package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import java.util.List;
import java.util.stream.Collectors;

/** The functions of the expression language that have a meaning in SQL. */
final class SqlFunction {
    private SqlFunction() {}

    static Sql render(String name, List<Sql> arguments, FieldColumns columns) {
        return switch (name) {
            case "selected" -> selected(arguments.get(0), arguments.get(1), columns);
            case "count-selected" -> countSelected(arguments.get(0), columns);
            case "not" -> Sql.bool("(NOT " + arguments.get(0).toBool().text() + ")");
            case "true" -> Sql.bool("TRUE");
            case "false" -> Sql.bool("FALSE");
            case "if" -> choose(arguments);
            case "coalesce" -> coalesce(arguments);
            case "parent" -> parent(arguments.get(0), columns);
            case "number" -> arguments.get(0).toNumber();
            case "abs", "round", "int", "min", "max" -> arithmetic(name, arguments);
            default -> text(name, arguments, columns);
        };
    }

    private static Sql arithmetic(String name, List<Sql> arguments) {
        List<String> numbers =
                arguments.stream().map(argument -> argument.toNumber().text()).toList();
        String first = numbers.get(0);
        return switch (name) {
            case "abs" -> Sql.number("ABS(" + first + ")");
            case "int" -> Sql.number("(SIGN(" + first + ") * FLOOR(ABS(" + first + ")))");
            case "round" -> Sql.number("ROUND(" + String.join(", ", numbers) + ")");
            case "min" -> all(numbers, "LEAST");
            default -> all(numbers, "GREATEST");
        };
    }

    /** SQL's LEAST and GREATEST pass over a missing answer; here it leaves the base. */
    private static Sql all(List<String> numbers, String function) {
        String known = numbers.stream().map(number -> number + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return Sql.number("CASE WHEN " + known + " THEN " + function + "(" + String.join(", ", numbers) + ") END");
    }

    private static Sql text(String name, List<Sql> arguments, FieldColumns columns) {
        List<String> texts =
                arguments.stream().map(argument -> argument.toText().text()).toList();
        return switch (name) {
            case "string" -> arguments.get(0).toText();
            case "concat" -> Sql.text("(" + String.join(" || ", texts) + ")");
            case "string-length" -> Sql.number("CHAR_LENGTH(" + texts.get(0) + ")");
            case "contains" -> Sql.bool("(POSITION(" + texts.get(1) + " IN " + texts.get(0) + ") > 0)");
            case "starts-with" ->
                Sql.bool("(SUBSTRING(" + texts.get(0) + " FROM 1 FOR CHAR_LENGTH(" + texts.get(1) + ")) = "
                        + texts.get(1) + ")");
            case "regex" -> Sql.bool("REGEXP_LIKE(" + texts.get(0) + ", '^(?:' || " + texts.get(1) + " || ')$')");
            case "substr" -> substr(arguments);
            default -> throw columns.refuse("la fonction « " + name + " » ne peut pas servir dans un indicateur.");
        };
    }

    /** From the first position, counted from 0, to the second excluded. */
    private static Sql substr(List<Sql> arguments) {
        String text = arguments.get(0).toText().text();
        String from = "CAST(" + arguments.get(1).toNumber().text() + " AS INTEGER)";
        if (arguments.size() == 2) {
            return Sql.text("SUBSTRING(" + text + " FROM " + from + " + 1)");
        }
        String to = "CAST(" + arguments.get(2).toNumber().text() + " AS INTEGER)";
        return Sql.text("SUBSTRING(" + text + " FROM " + from + " + 1 FOR GREATEST(" + to + " - " + from + ", 0))");
    }

    /** On a multiple choice, the code's own column: NSP to that code alone leaves the base of that code. */
    private static Sql selected(Sql answer, Sql code, FieldColumns columns) {
        Field field = answer.field().orElseThrow(() -> columns.refuse("« selected » attend un champ."));
        String name =
                code.literal().orElseThrow(() -> columns.refuse("« selected » attend un code entre apostrophes."));
        if (field.list().isEmpty() || field.getList().findCode(name).isEmpty()) {
            throw columns.refuse("« " + name + " » n'est pas un code de « " + field.name() + " ».");
        }
        return field.type() == FieldType.SELECT_MULTIPLE
                ? Sql.bool(columns.code(field, name))
                : Sql.bool("(" + answer.text() + " = " + Sql.quote(name) + ")");
    }

    private static Sql countSelected(Sql answer, FieldColumns columns) {
        Field field = answer.field()
                .filter(asked -> asked.type() == FieldType.SELECT_MULTIPLE)
                .orElseThrow(() -> columns.refuse("« count-selected » attend un champ à plusieurs réponses."));
        String sum = field.getList().codes().stream()
                .map(code -> "CASE WHEN " + columns.code(field, code.name()) + " THEN 1 ELSE 0 END")
                .collect(Collectors.joining(" + "));
        return Sql.number("CASE WHEN " + answer.text() + " IS NOT NULL THEN " + sum + " END");
    }

    private static Sql choose(List<Sql> arguments) {
        String condition = arguments.get(0).toBool().text();
        Sql yes = arguments.get(1);
        Sql no = arguments.get(2);
        boolean same = yes.type() == no.type();
        String text = "CASE WHEN " + condition + " THEN " + (same ? yes : yes.toNumber()).text() + " WHEN NOT "
                + condition + " THEN " + (same ? no : no.toNumber()).text() + " END";
        return same ? like(yes, text) : Sql.number(text);
    }

    private static Sql coalesce(List<Sql> arguments) {
        boolean same = arguments.stream().map(Sql::type).distinct().count() == 1;
        String list = arguments.stream()
                .map(argument -> (same ? argument : argument.toNumber()).text())
                .collect(Collectors.joining(", ", "COALESCE(", ")"));
        return same ? like(arguments.get(0), list) : Sql.number(list);
    }

    private static Sql like(Sql model, String text) {
        return switch (model.type()) {
            case NUMBER -> Sql.number(text);
            case TEXT -> Sql.text(text);
            case BOOLEAN -> Sql.bool(text);
        };
    }

    private static Sql parent(Sql answer, FieldColumns columns) {
        List<Code> codes = answer.field()
                .flatMap(Field::list)
                .orElseThrow(() -> columns.refuse("« parent » attend un champ à choix."))
                .codes();
        String cases = codes.stream()
                .filter(code -> !code.parent().isEmpty())
                .map(code -> " WHEN " + Sql.quote(code.name()) + " THEN " + Sql.quote(code.parent()))
                .collect(Collectors.joining());
        if (cases.isEmpty()) {
            throw columns.refuse("les codes de cette liste n'ont pas de parent.");
        }
        return Sql.text("CASE " + answer.text() + cases + " END");
    }
}
