package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.form.livecheck.LiveQuestion.AnswerCell;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The calculations on the member structures: one row per row of their sheet, found by its rank so that rows may be
 * inserted, sorted and removed there.
 */
final class RowCalculations {
    /** Name of the sheet. */
    static final String SHEET = "_LIGNES";

    /** What comes before the name of a question to name its states. */
    static final String STATE = "e.";

    /** Before the name of a question that is not always asked. */
    static final String ASKED = "p.";

    /** Name of the column that is TRUE on a row that holds an answer. */
    static final String USED = "utilisee";

    private static final String VALUE = "v.";
    private static final String CODES = "j.";

    private final CalculationSheet grid = CalculationSheet.onItsSide(SHEET);
    private final Map<String, LiveQuestion> questions = new LinkedHashMap<>();
    private final List<String> fields;
    private final int rows;
    private final StructureRange table;
    private final CalculationColumns columns;

    RowCalculations(List<LiveQuestion> questions, int rows, StructureRange table) {
        questions.forEach(question -> this.questions.put(question.field().name(), question));
        this.fields = List.copyOf(this.questions.keySet());
        this.rows = rows;
        this.table = table;
        this.columns = new CalculationColumns(grid, rows);
        columns.add(USED, this::used);
        questions.forEach(question -> columns.add(VALUE + question.field().name(), row -> value(question, row)));
        questions.forEach(question -> columns.add(STATE + question.field().name(), row -> "\"\""));
        questions.stream()
                .filter(question -> QuestionBlock.isInParts(question.field()))
                .forEach(this::parts);
    }

    CalculationSheet grid() {
        return grid;
    }

    int rows() {
        return rows;
    }

    /** Number of rows that hold an answer. */
    String used() {
        return "COUNTIF(" + columns.area(USED) + ",TRUE)";
    }

    /** What was read of all answers to a field. */
    String column(String field) {
        return columns.area(VALUE + field);
    }

    /** The same as numbers, for a list whose codes are numbers. */
    String numbers(String field) {
        if (question(field).field().type().isNumeric()) {
            return column(field);
        }
        String name = "n." + field;
        if (!columns.contains(name)) {
            columns.add(name, row -> "IFERROR(VALUE(" + local(VALUE + field, row) + "),\"\")");
        }
        return columns.area(name);
    }

    /** The codes of all rows, between spaces. */
    String joined(String field) {
        String name = CODES + field;
        if (!columns.contains(name)) {
            question(field);
            columns.add(name, row -> {
                String own = local(VALUE + field, row);
                String before = row == 1 ? "" : local(name, row - 1) + "&";
                return before + "IF(" + AnswerMark.given(own) + "," + own + "&\" \",\"\")";
            });
        }
        return grid.absolute(rows, columns.rank(name));
    }

    /** States of all questions of all rows. */
    String states() {
        int first = columns.rank(STATE + fields.get(0));
        return grid.absolute(1, first, rows, first + fields.size() - 1);
    }

    /** Technical names of these questions, each after {@link #STATE}. */
    String stateNames() {
        int first = columns.rank(STATE + fields.get(0));
        return grid.absolute(0, first, 0, first + fields.size() - 1);
    }

    String required() {
        return sum("requises");
    }

    String answered() {
        return sum("repondues");
    }

    /** Whether each question that is not always asked is, in every row, by the names formulas give these cells. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (LiveQuestion question : questions.values()) {
            if (question.field().relevant().isPresent()) {
                String field = question.field().name();
                names.put(LiveCalculations.asked(field), columns.area(ASKED + field));
            }
        }
        return names;
    }

    /** What is said of a row of rank from 1: {@code etat}, {@code message}, {@code action}, {@code lien}. */
    String said(String what, int rank) {
        return grid.absolute(rank, columns.rank(what));
    }

    /** Adds the checks, then writes the sheet. */
    void write(Definition definition, int exercice, Variables pole, Messages messages) {
        NetworkSeverity severities = new NetworkSeverity(definition, exercice);
        IntFunction<RowVariables> line = row -> new RowVariables(row, pole);
        LiveRules rules = new LiveRules(definition, exercice);
        Set<Rule> live = new LinkedHashSet<>(
                rules.of(Rule.Scope.STRUCTURE, line.apply(1)).keySet());
        live.forEach(rule -> columns.add(
                broken(rule),
                row -> "IF(" + local(USED, row) + "," + new Conditions(line.apply(row), exercice).broken(rule)
                        + ",FALSE)"));
        rules.ofRepeatedAnswers(questions.keySet()).forEach(rule -> {
            columns.add(broken(rule), row -> repeated(rule.self(), row));
            live.add(rule);
        });
        columns.add("justifiee", this::justified);
        IntFunction<QuestionCheck> verification =
                row -> new QuestionCheck(severities, new Conditions(line.apply(row), exercice), messages);
        questions.values().forEach(question -> states(question, live, verification));
        RowStates told = new RowStates(this, table, fields, questions);
        columns.add("requises", row -> told.required(row, verification.apply(row), false));
        columns.add("repondues", row -> told.required(row, verification.apply(row), true));
        columns.add(RowStates.QUESTION, told::worst);
        columns.add("etat", told::state);
        columns.add("colonne", told::column);
        columns.add("cite", told::cited);
        columns.add("longueur", told::length);
        Set<String> keys = told.keys(verification.apply(1), live);
        columns.add("message", row -> messages.message(local("etat", row), keys, field -> told.quoted(field, row)));
        columns.add("action", row -> messages.action(local("etat", row), keys, field -> told.quoted(field, row)));
        columns.add("lien", told::link);
        cells();
    }

    /** Name of the column that is TRUE where the rule is broken. */
    private static String broken(Rule rule) {
        return "r." + rule.id() + (rule.isOfEachField() ? "/" + rule.self() : "");
    }

    /** TRUE when that answer stands on an earlier row already: what the same number counted twice looks like. */
    private String repeated(String field, int row) {
        String own = local(VALUE + field, row);
        int column = columns.rank(VALUE + field);
        String first = "MATCH(" + own + "," + grid.fixed(1, column, rows, column) + ",0)";
        return "IF(" + Conditions.all(local(USED, row), AnswerMark.given(own)) + ",IFERROR(" + first + "<" + rank(row)
                + ",FALSE),FALSE)";
    }

    /** Under the states, the columns where the answers stand in their own sheet. */
    String columnsOfAnswers() {
        int first = columns.rank(STATE + fields.get(0));
        return grid.fixed(rows + 1, first, rows + 1, first + fields.size() - 1);
    }

    private void cells() {
        questions.forEach((field, question) -> grid.formula(
                rows + 1,
                columns.rank(STATE + field),
                "COLUMN(INDEX(" + question.cells().get(0).reference() + ",1))"));
        // States come before the messages, since they say what these may be.
        columns.write(name -> name.equals(USED) ? 0 : name.startsWith(STATE) ? 1 : 2, name -> name.startsWith(CODES));
    }

    private String used(int row) {
        int first = columns.rank(VALUE + fields.get(0));
        return "COUNTIF(" + grid.local(row, first, first + fields.size() - 1) + "," + AnswerMark.BLANK.quoted() + ")<"
                + fields.size();
    }

    private void states(LiveQuestion question, Set<Rule> live, IntFunction<QuestionCheck> verification) {
        Field field = question.field();
        List<Rule> own = live.stream()
                .filter(rule -> rule.fields().get(0).equals(field.name()))
                .toList();
        boolean always = field.relevant().isEmpty();
        if (!always) {
            columns.add(ASKED + field.name(), row -> verification.apply(row).asked(field));
        }
        columns.add(STATE + field.name(), row -> {
            Map<Rule, String> cells = new LinkedHashMap<>();
            own.forEach(rule -> cells.put(rule, local(broken(rule), row)));
            String justified = local("justifiee", row);
            QuestionCheck.CheckedCase cases = new QuestionCheck.CheckedCase(
                    question,
                    local(VALUE + field.name(), row),
                    always ? "TRUE" : local(ASKED + field.name(), row),
                    cells,
                    QuestionBlock.soBeside(field, parts(question, row)),
                    fields -> justified);
            return "IF(" + local(USED, row) + "," + verification.apply(row).state(cases) + ",\"\")";
        });
    }

    /** TRUE when something stands in the justification of the row, which is that of all its answers. */
    private String justified(int row) {
        String cell = questions.values().iterator().next().justification();
        return cell.isEmpty() ? "FALSE" : "LEN(" + ReadingFormula.trimmed(at(cell, row)) + ")>0";
    }

    private void parts(LiveQuestion question) {
        for (AnswerCell cell : question.cells()) {
            columns.add(
                    part(question.field(), cell), row -> ReadingFormula.part(at(cell.reference(), row), cell.words()));
        }
    }

    private String value(LiveQuestion question, int row) {
        List<String> parts = QuestionBlock.isInParts(question.field())
                ? question.cells().stream()
                        .map(cell -> local(part(question.field(), cell), row))
                        .toList()
                : List.of();
        return QuestionBlock.read(question, parts, parts(question, row), reference -> at(reference, row));
    }

    /** What was read of each cell of a question, as one range; "" for a question of one cell. */
    private String parts(LiveQuestion question, int row) {
        Field field = question.field();
        if (!QuestionBlock.isInParts(field)) {
            return "";
        }
        List<AnswerCell> cells = question.cells();
        return local(part(field, cells.get(0)), row) + ":" + local(part(field, cells.get(cells.size() - 1)), row);
    }

    private static String part(Field field, AnswerCell cell) {
        return "c." + field.name() + "/" + cell.part();
    }

    /** The cell of a column of the structures on the row of that rank, an error below the last. */
    String at(String column, int row) {
        return "INDEX(" + column + "," + rank(row) + ")";
    }

    /** The cell of a column on a row. */
    String local(String name, int row) {
        return columns.local(name, row);
    }

    /** The cell of the rank of a row. */
    String rank(int row) {
        return columns.rank(row);
    }

    private String sum(String name) {
        return "SUM(" + columns.area(name) + ")";
    }

    private LiveQuestion question(String field) {
        LiveQuestion question = questions.get(field);
        if (question == null) {
            throw new NoFormulaException("la question « " + field + " » n’est pas dans ce classeur");
        }
        return question;
    }

    /** The answers of one row, before those of the pole. */
    private final class RowVariables implements Variables {
        private final int row;
        private final Variables pole;

        RowVariables(int row, Variables pole) {
            this.row = row;
            this.pole = pole;
        }

        @Override
        public Formula answer(String field) {
            LiveQuestion own = questions.get(field);
            return own == null ? pole.answer(field) : PoleCalculations.formula(own.field(), local(VALUE + field, row));
        }

        @Override
        public Formula aggregate(String function, String field, Rule.Missing missing) {
            throw new NoFormulaException("une structure ne lit pas les autres");
        }
    }
}
