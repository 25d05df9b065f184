package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.form.livecheck.LiveQuestion.AnswerCell;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.NetworkSeverity;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The calculations on the questions answered once: one row per question, then one per rule, then one per aggregate over
 * the member structures.
 */
final class PoleCalculations implements Variables {
    /** Name of the sheet. */
    static final String SHEET = "_CALCULS";

    private static final int FIELD = 0;
    static final int VALUE = 1;
    private static final int ASKED = 2;
    static final int STATE = 3;
    private static final int REQUIRED = 4;
    private static final int ANSWERED = 5;
    static final int MESSAGE = 6;
    static final int ACTION = 7;
    private static final int PARTS = 8;

    private final CalculationSheet grid = new CalculationSheet(SHEET);
    private final Map<String, LiveQuestion> questions = new LinkedHashMap<>();
    private final List<String> fields;
    private final Aggregates aggregates;
    private int firstAggregate;

    PoleCalculations(List<LiveQuestion> questions, Optional<RowCalculations> lines) {
        questions.forEach(question -> this.questions.put(question.field().name(), question));
        this.fields = List.copyOf(this.questions.keySet());
        this.aggregates = new Aggregates(lines, rank -> grid.absolute(firstAggregate + rank, VALUE));
    }

    CalculationSheet grid() {
        return grid;
    }

    /** Row of a question, from 1. */
    int row(String field) {
        return fields.indexOf(field) + 1;
    }

    /** Rows of all questions in that column. */
    String column(int column) {
        return grid.absolute(1, column, fields.size(), column);
    }

    /** The sum of the mandatory answers, asked and given. */
    String required() {
        return "SUM(" + column(REQUIRED) + ")";
    }

    /** The sum of the mandatory answers that were given. */
    String answered() {
        return "SUM(" + column(ANSWERED) + ")";
    }

    @Override
    public Formula answer(String field) {
        LiveQuestion question = questions.get(field);
        if (question == null) {
            throw new NoFormulaException("la question « " + field + " » n’est pas dans ce classeur");
        }
        return formula(question.field(), grid.absolute(row(field), VALUE));
    }

    /** What a cell of calculation gives for a field. */
    static Formula formula(Field field, String cell) {
        if (field.type() == FieldType.DATE) {
            throw new NoFormulaException("les tableurs n’écrivent pas tous les dates de la même façon");
        }
        return field.type().isNumeric() ? Formula.number(cell) : Formula.text(cell);
    }

    @Override
    public Formula aggregate(String function, String field, Rule.Missing missing) {
        return aggregates.of(function, field, missing);
    }

    /** Writes the sheet. */
    void write(Definition definition, Rule.Scope scope, int exercice, Messages messages) {
        grid.text(0, FIELD, "champ");
        LiveRules rules = new LiveRules(definition, exercice);
        int firstRule = fields.size() + 2;
        firstAggregate = firstRule
                + definition.rules().stream()
                        .mapToInt(rule -> rule.each().size())
                        .sum()
                + 1;
        Map<Rule, String> live = rules.of(scope, this);
        Map<Rule, String> cells = new LinkedHashMap<>();
        int row = firstRule;
        for (Map.Entry<Rule, String> rule : live.entrySet()) {
            grid.text(row, FIELD, rule.getKey().id());
            grid.formula(row, VALUE, rule.getValue());
            cells.put(rule.getKey(), grid.absolute(row, VALUE));
            row++;
        }
        QuestionCheck verification =
                new QuestionCheck(new NetworkSeverity(definition, exercice), new Conditions(this, exercice), messages);
        questions.values().forEach(question -> question(question, verification, cells));
        // Messages are written once every state is: only then are all keys known.
        questions.values().forEach(question -> words(question, verification, cells, messages));
        row = firstAggregate;
        for (Map.Entry<String, String> aggregate : aggregates.formulas().entrySet()) {
            grid.text(row, FIELD, aggregate.getKey());
            grid.formula(row, VALUE, aggregate.getValue());
            row++;
        }
    }

    private void question(LiveQuestion question, QuestionCheck verification, Map<Rule, String> cells) {
        Field field = question.field();
        int row = row(field.name());
        grid.text(row, FIELD, field.name());
        List<String> parts = new ArrayList<>();
        if (QuestionBlock.isInParts(field)) {
            for (AnswerCell answerCell : question.cells()) {
                int column = PARTS + parts.size();
                grid.formula(row, column, ReadingFormula.part(answerCell.reference(), answerCell.words()));
                parts.add(grid.local(row, column));
            }
        }
        String all = parts.isEmpty() ? "" : grid.local(row, PARTS, PARTS + parts.size() - 1);
        grid.formula(row, VALUE, QuestionBlock.read(question, parts, all, cell -> cell));
        String asked = verification.asked(field);
        grid.formula(row, ASKED, asked);
        String value = grid.absolute(row, VALUE);
        String isAsked = asked.equals("TRUE") ? asked : grid.absolute(row, ASKED);
        grid.formula(
                row,
                STATE,
                verification.state(new QuestionCheck.CheckedCase(
                        question,
                        value,
                        isAsked,
                        on(field, cells),
                        QuestionBlock.soBeside(field, all),
                        this::justified)));
        String counted = verification.required(field);
        if (!counted.equals("FALSE") && !field.readOnly()) {
            grid.formula(
                    row,
                    REQUIRED,
                    "IF(" + Conditions.all(isAsked, counted, value + "<>" + AnswerMark.SO.quoted()) + ",1,0)");
            grid.formula(
                    row,
                    ANSWERED,
                    "IF(AND(" + grid.local(row, REQUIRED) + "=1," + AnswerMark.tells(field, value) + "),1,0)");
        }
    }

    private void words(LiveQuestion question, QuestionCheck verification, Map<Rule, String> cells, Messages messages) {
        int row = row(question.field().name());
        String state = grid.local(row, STATE);
        java.util.Set<String> keys =
                verification.keys(question, on(question.field(), cells).keySet());
        grid.formula(row, MESSAGE, messages.message(state, keys, field -> quoted(field, question)));
        grid.formula(row, ACTION, messages.action(state, keys, field -> quoted(field, question)));
    }

    private static Map<Rule, String> on(Field field, Map<Rule, String> cells) {
        Map<Rule, String> own = new LinkedHashMap<>();
        LiveRules.on(field.name(), cells).forEach(rule -> own.put(rule, cells.getOrDefault(rule, "FALSE")));
        return own;
    }

    /** TRUE when the pole wrote something beside one of these answers. */
    private String justified(List<String> fields) {
        String all = fields.stream()
                .map(questions::get)
                .filter(question ->
                        question != null && !question.justification().isEmpty())
                .map(question -> "LEN(" + ReadingFormula.trimmed(question.justification()) + ")>0")
                .distinct()
                .collect(Collectors.joining(","));
        return all.isEmpty() ? "FALSE" : "OR(" + all + ")";
    }

    /** The answer to a field as the pole reads it, {@code .} being the question at fault. */
    String quoted(String field, LiveQuestion self) {
        if (field.equals(".longueur")) {
            return QuestionBlock.length(grid.absolute(row(self.field().name()), VALUE));
        }
        LiveQuestion question = field.equals(".") ? self : questions.get(field);
        return question == null
                ? Formula.quoted("…")
                : QuestionBlock.quoted(
                        question, grid.absolute(row(question.field().name()), VALUE), cell -> cell);
    }
}
