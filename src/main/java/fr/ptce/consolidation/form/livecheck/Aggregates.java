package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The aggregates over the member structures the rules of the pole read, each in a cell of its own: as
 * {@code validation.Aggregate} has them.
 */
final class Aggregates {
    private final Map<String, String> formulas = new LinkedHashMap<>();
    private final Optional<RowCalculations> some;
    private final IntFunction<String> cell;

    /**
     * The aggregates over the rows.
     *
     * @param lines none in a workbook without member structures
     * @param cell the cell of the aggregate of a rank
     */
    Aggregates(Optional<RowCalculations> lines, IntFunction<String> cell) {
        this.some = lines;
        this.cell = cell;
    }

    /** The cell of an aggregate, made when first asked for. */
    Formula of(String function, String field, Rule.Missing missing) {
        String name = function + "(" + field + ")" + (function.equals("count") ? "" : " " + missing);
        if (!formulas.containsKey(name)) {
            formulas.put(name, formula(function, field, missing));
        }
        int rank = formulas.keySet().stream().toList().indexOf(name);
        return function.equals("join") ? Formula.text(cell.apply(rank)) : Formula.number(cell.apply(rank));
    }

    /** Formulas by name, in the order of their ranks. */
    Map<String, String> formulas() {
        return formulas;
    }

    private String formula(String function, String field, Rule.Missing missing) {
        RowCalculations lines =
                some.orElseThrow(() -> new NoFormulaException("ce classeur n’a pas la feuille des structures"));
        String answers = lines.column(field);
        String concerned = "(" + lines.used() + "-COUNTIF(" + answers + "," + AnswerMark.SO.quoted() + "))";
        String given = "(COLUMNS(" + answers + ")-COUNTIF(" + answers + ",\"" + AnswerMark.SIGNE + "*\"))";
        return switch (function) {
            case "count" -> given;
            case "join" -> join(lines.joined(field), concerned, given, missing);
            case "sum" -> {
                String numbers = lines.numbers(field);
                String some = "COUNT(" + numbers + ")=0";
                String partial = missing == Rule.Missing.ZERO
                        ? some
                        : "OR(" + some + ",COUNT(" + numbers + ")<" + concerned + ")";
                yield "IF(" + partial + "," + AnswerMark.BLANK.quoted() + ",SUM(" + numbers + "))";
            }
            default -> {
                String numbers = lines.numbers(field);
                yield "IF(COUNT(" + numbers + ")=0," + AnswerMark.BLANK.quoted() + ","
                        + (function.equals("min") ? "MIN(" : "MAX(") + numbers + "))";
            }
        };
    }

    private static String join(String joined, String concerned, String given, Rule.Missing missing) {
        String unknown = concerned + "=0";
        if (missing == Rule.Missing.NON_EVALUABLE) {
            unknown = "OR(" + unknown + "," + given + "<" + concerned + ")";
        }
        return "IF(" + unknown + "," + AnswerMark.BLANK.quoted() + ",\" \"&" + joined + ")";
    }
}
