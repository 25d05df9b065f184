package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers as they were stored, with the cells they come from; personal and calculated ones are absent. */
final class StoredAnswers {
    private final Rows rows;
    private final AnswerTables tables;
    private final List<Field> pole;
    private final List<Field> structure;
    private final String selectPole;
    private final String selectStructure;

    StoredAnswers(Rows rows, Definition definition, AnswerTables tables) {
        this.rows = rows;
        this.tables = tables;
        pole = stored(definition.poleFields());
        structure = stored(definition.structureFields());
        selectPole = "SELECT %s FROM reponse_pole WHERE _depot = ?".formatted(names(tables.pole()));
        selectStructure = """
                SELECT %s, _cle, _justification
                FROM reponse_structure
                WHERE _depot = ? AND _ligne = ?""".formatted(names(tables.structure()));
    }

    private static List<Field> stored(List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.personal() && field.isAsked())
                .toList();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    /** A pole's own answers. */
    AnswerSet ofPole(long submission) {
        return rows.find(selectPole, row -> answers(cells(row, tables.pole()), pole, submission, 0), submission)
                .orElseGet(() -> new AnswerSet(Map.of()));
    }

    /** The description of one member structure; empty when there is no such row. */
    Optional<StructureRow> ofStructure(long submission, int line) {
        return rows.find(
                selectStructure,
                row -> new StructureRow(
                        row.text("_cle"),
                        line,
                        answers(cells(row, tables.structure()), structure, submission, line),
                        row.text("_justification")),
                submission,
                line);
    }

    /** What stands in these columns, the first ones of the row, by their names; no entry where nothing stands. */
    private static Map<String, Object> cells(StoredRow row, List<Column> columns) {
        Map<String, Object> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            row.findPlain(i + 1).ifPresent(cell -> cells.put(name, cell));
        }
        return cells;
    }

    private AnswerSet answers(Map<String, Object> cells, List<Field> fields, long submission, int line) {
        Map<String, String> marked = new HashMap<>();
        rows.forEach(
                "SELECT champ, marque FROM marque WHERE depot = ? AND ligne = ?",
                mark -> marked.put(mark.text("champ"), mark.text("marque")),
                submission,
                line);
        rows.forEach(
                "SELECT champ, nature FROM question_ancienne WHERE depot = ? AND ligne = ?",
                question -> marked.put(question.text("champ"), question.text("nature")),
                submission,
                line);
        Map<String, List<CellSource>> sources = new HashMap<>();
        rows.texts("SELECT texte FROM source WHERE depot = ? AND ligne = ?", submission, line)
                .forEach(text -> SourceText.read(
                        text, (fieldName, source) -> sources.computeIfAbsent(fieldName, any -> new ArrayList<>())
                                .add(source)));
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Field field : fields) {
            Value value = toValue(field, cells);
            answers.put(
                    field.name(),
                    new Answer(
                            toState(value, marked.getOrDefault(field.name(), "")),
                            value,
                            sources.getOrDefault(field.name(), List.of()),
                            ""));
        }
        return new AnswerSet(answers);
    }

    private static Answer.State toState(Value value, String mark) {
        if (!value.isNone()) {
            return Answer.State.GIVEN;
        }
        return switch (mark) {
            case "NSP" -> Answer.State.NSP;
            case "SO" -> Answer.State.SO;
            case "ILLISIBLE" -> Answer.State.UNREADABLE;
            case AnswerRows.ABSENT -> Answer.State.NOT_IN_FORM;
            case AnswerRows.OPTIONAL -> Answer.State.NOT_DEMANDED;
            default -> Answer.State.BLANK;
        };
    }

    private static Value toValue(Field field, Map<String, Object> row) {
        Object stored = row.get(field.name());
        if (stored == null) {
            return Value.NONE;
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL -> new Value.Quantity((BigDecimal) stored);
            case DATE -> new Value.Day((LocalDate) stored);
            case SELECT_ONE -> new Value.Choice(stored.toString());
            case SELECT_MULTIPLE -> toChoices(field, stored.toString(), code -> row.get(code) == null);
            case TEXT, CALCULATE -> new Value.Text(stored.toString());
        };
    }

    private static Value toChoices(Field field, String chosen, Predicate<String> isUnknown) {
        SortedSet<String> all = new TreeSet<>(List.of(chosen.split(" ", -1)));
        all.remove("");
        SortedSet<String> unknown = field.getList().codes().stream()
                .map(Code::name)
                .filter(code -> isUnknown.test(new Column(field, code).name()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Value.Choices(all, unknown);
    }
}
