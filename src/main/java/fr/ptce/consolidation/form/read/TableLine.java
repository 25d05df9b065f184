package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.typing.Cells;
import fr.ptce.consolidation.typing.Place;
import fr.ptce.consolidation.typing.TextParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row under the titles of the member structures, read as if it were one of them.
 *
 * @param name question of the structure's name, null when the definition has none
 * @param answers in the order of the definition, by field
 * @param log what reading it found
 */
record TableLine(
        StructureTable table,
        Row row,
        List<Question> questions,
        @Nullable Question name,
        Map<String, Answer> answers,
        ReadingLog log) {
    /** Digits of the number of a legal unit, that of its establishments begins with. */
    private static final int SIREN = 9;

    /** Row of the sheet, as people number it. */
    int number() {
        return row.index() + 1;
    }

    /** What stands in the cell of the name, "" when nothing. */
    String nameText() {
        return nameCell().map(cell -> TextParser.clean(Cells.shown(cell))).orElse("");
    }

    /** The cell of the name, if it holds something. */
    Optional<Cell> nameCell() {
        return name == null ? Optional.empty() : cells(name).stream().findFirst();
    }

    /** The name, else the row, as findings call the structure. */
    String structure() {
        String text = nameText();
        return text.isEmpty() ? "ligne " + number() : text;
    }

    /** The filled cells of a question. */
    List<Cell> cells(Question question) {
        List<Cell> cells = new ArrayList<>();
        for (Marker marker : question.markers()) {
            for (Place place : table.places(marker, row.index())) {
                if (place.isFilled()) {
                    place.findCell().ifPresent(cells::add);
                }
            }
        }
        return cells;
    }

    /** The filled cells of all questions a structure answers, the name's first. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        if (name != null) {
            cells.addAll(cells(name));
        }
        questions.stream()
                .filter(question -> question != name && !question.field().readOnly())
                .forEach(question -> cells.addAll(cells(question)));
        return cells;
    }

    /** The cells a structure answers in, from left to right. */
    List<Shift.Slot> slots() {
        return table.columns().entrySet().stream()
                .filter(entry -> !entry.getKey().field().readOnly())
                .map(entry -> new Shift.Slot(
                        entry.getKey(),
                        new Place(table.sheet(), row.index(), entry.getValue().get(0))))
                .sorted(Comparator.comparingInt(slot -> slot.place().column()))
                .toList();
    }

    /** The answer to a question. */
    Answer answer(Question question) {
        return answers.getOrDefault(question.field().name(), Answer.ABSENT);
    }

    /** The number answered to a question, whatever it was typed as. */
    Optional<BigDecimal> number(Question question) {
        return answer(question).value().findNumber();
    }

    /** The questions of a number. */
    List<Question> numeric() {
        return questions.stream()
                .filter(question -> question.field().type().isNumeric())
                .toList();
    }

    /** Whether a number says who is described, were it one that lost a digit on the way: a SIRET. */
    boolean isIdentified() {
        return !identifiers().isEmpty();
    }

    private List<String> identifiers() {
        return questions.stream()
                .filter(question -> question.field().digits() > 0)
                .flatMap(question -> cells(question).stream())
                .filter(cell -> !cell.formula())
                .map(cell -> Cells.shown(cell).replaceAll("[^0-9]", ""))
                .filter(digits -> digits.length() >= SIREN)
                .toList();
    }

    /** Whether it has neither a number that says who is described nor an own answer but those of a row, dragged down. */
    boolean repeats(TableLine other) {
        return other.identifiers().containsAll(identifiers())
                && questions.stream().filter(this::isOwn).allMatch(question -> answer(question)
                        .value()
                        .equals(other.answer(question).value()));
    }

    /** How many questions, neither the name nor a number, have an answer somebody typed for that structure. */
    int ownAnswers(boolean crossesAreNothing) {
        return (int) questions.stream()
                .filter(this::isOwn)
                .filter(question -> cells(question).stream()
                        .anyMatch(cell -> isTyped(question.field(), cell)
                                && !(crossesAreNothing && RowWords.isNothing(Cells.shown(cell)))))
                .count();
    }

    private boolean isOwn(Question question) {
        return question != name
                && !question.field().readOnly()
                && answer(question).isGiven()
                && isOwn(question.field(), answer(question));
    }

    private static boolean isOwn(Field field, Answer answer) {
        if (field.type() != FieldType.TEXT) {
            return !field.type().isNumeric();
        }
        String text = answer.value().findText().orElse("");
        return field.digits() > 0
                ? text.matches("[0-9]{" + field.digits() + "}")
                : field.commune().isPresent() && text.matches("[0-9]{5}|2[AB][0-9]{3}");
    }

    /** A formula is dragged along, and a number among ticks counts them. */
    private static boolean isTyped(Field field, Cell cell) {
        boolean counts = field.layout().kind() == Field.Layout.Kind.TICKS && cell.type() == Cell.Type.NUMBER;
        return !cell.formula() && !counts;
    }
}
