package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of a whole row: the most pressing of its questions, and how many of those expected were answered. */
final class RowStates {
    /** Name of the column of the rank of the question to look at first. */
    static final String QUESTION = "rang";

    private final RowCalculations lines;
    private final StructureRange table;
    private final List<String> fields;
    private final Map<String, LiveQuestion> questions;

    RowStates(RowCalculations lines, StructureRange table, List<String> fields, Map<String, LiveQuestion> questions) {
        this.lines = lines;
        this.table = table;
        this.fields = fields;
        this.questions = questions;
    }

    /** Rank of the question to look at first, 0 when there is none. */
    String worst(int row) {
        String states = states(row);
        String formula = "0";
        for (QuestionState state : List.of(
                QuestionState.JUSTIFIE, QuestionState.A_JUSTIFIER, QuestionState.MANQUANT, QuestionState.INVALIDE)) {
            formula = "IFERROR(MATCH(\"" + state.letter() + " *\"," + states + ",0)," + formula + ")";
        }
        return formula;
    }

    /** State and key of that question; OK when there is none, "" for a row without answer. */
    String state(int row) {
        String rank = lines.local(QUESTION, row);
        return "IF(" + rank + ">0,INDEX(" + states(row) + "," + rank + "),IF(" + lines.local(RowCalculations.USED, row)
                + ",\"" + QuestionState.OK.letter() + "\",\"\"))";
    }

    /** The mandatory answers of a row, all or only those given. */
    String required(int row, QuestionCheck verification, boolean given) {
        List<String> terms = new ArrayList<>();
        for (LiveQuestion question : questions.values()) {
            Field field = question.field();
            String counted = verification.required(field);
            if (!counted.equals("FALSE") && !field.readOnly()) {
                String value = lines.local("v." + field.name(), row);
                String asked =
                        field.relevant().isEmpty() ? "TRUE" : lines.local(RowCalculations.ASKED + field.name(), row);
                String state = given ? AnswerMark.tells(field, value) : value + "<>" + AnswerMark.SO.quoted();
                String condition = Conditions.all(asked, counted, state);
                terms.add(condition.equals(state) ? "(" + state + ")" : "IF(" + condition + ",1,0)");
            }
        }
        String sum = terms.isEmpty() ? "0" : String.join("+", terms);
        return "IF(" + lines.local(RowCalculations.USED, row) + ",0+" + sum + ",0)";
    }

    Set<String> keys(QuestionCheck verification, Set<Rule> live) {
        Set<String> keys = new LinkedHashSet<>();
        questions.values().forEach(question -> keys.addAll(verification.keys(question, live)));
        return keys;
    }

    /** Column, in its sheet, of the answer to look at: the first when there is none. */
    String column(int row) {
        String rank = lines.local(QUESTION, row);
        return "INDEX(" + lines.columnsOfAnswers() + ",MAX(1," + rank + "))";
    }

    /** The answer at fault as it was typed. */
    String cited(int row) {
        return "INDEX(" + table.reference() + "," + lines.rank(row) + "," + lines.local("colonne", row)
                + "-COLUMN(INDEX(" + table.reference() + ",1,1))+1)&\"\"";
    }

    /** Number of characters of the answer at fault. */
    String length(int row) {
        return "LEN(" + lines.local("cite", row) + ")";
    }

    /** The answer of the row to a field, {@code .} being the question at fault. */
    String quoted(String field, int row) {
        if (field.equals(".") || field.equals(".longueur")) {
            return lines.local(field.equals(".") ? "cite" : "longueur", row);
        }
        LiveQuestion question = questions.get(field);
        return question == null
                ? Formula.quoted("…")
                : QuestionBlock.quoted(question, lines.local("v." + field, row), column -> lines.at(column, row));
    }

    /** The address of the answer to look at, as a link takes it. */
    String link(int row) {
        return Formula.quoted("#'" + table.feuille().replace("'", "''") + "'!") + "&ADDRESS(ROW(INDEX("
                + table.reference() + "," + lines.rank(row) + ",1)" + ")," + lines.local("colonne", row)
                + ",4)";
    }

    private String states(int row) {
        String first = lines.local("e." + fields.get(0), row);
        String last = lines.local("e." + fields.get(fields.size() - 1), row);
        return first + ":" + last;
    }
}
