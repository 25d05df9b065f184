package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.validation.Calculations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the answers of a pole, or of one member structure, into one wide row and what goes beside it. */
final class AnswerRows {
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(20);
    private static final int SCALE = 18;

    /** A question the workbook does not hold, its edition having not asked it. */
    static final String ABSENT = "absente";
    /** A question left blank that was not mandatory in the workbook. */
    static final String OPTIONAL = "facultative";

    private final List<Field> fields;
    private final List<Column> columns;

    AnswerRows(List<Field> fields, List<Column> columns) {
        this.fields = fields;
        this.columns = columns;
    }

    /**
     * One row.
     *
     * @param values in the order of the columns
     * @param answered number of fields asked here that have a value, NSP or SO; the locked ones set aside
     * @param sources see {@link SourceText}
     * @param marks why a field has no value, by field
     * @param contacts personal data by field
     * @param former why a field is not demanded of a workbook of another edition, by field
     */
    record Row(
            List<@Nullable Object> values,
            int answered,
            String sources,
            Map<String, String> marks,
            Map<String, String> contacts,
            Map<String, String> former) {}

    Row toRow(AnswerSet answers, Set<String> outOfScope) {
        SourceText sources = new SourceText();
        Map<String, String> marks = new LinkedHashMap<>();
        Map<String, String> contacts = new LinkedHashMap<>();
        Map<String, String> former = new LinkedHashMap<>();
        int answered = 0;
        for (Field field : fields) {
            Answer answer = answers.get(field.name());
            String mark = mark(answer, outOfScope.contains(field.name()));
            if (!mark.isEmpty()) {
                marks.put(field.name(), mark);
            } else {
                former(answer).ifPresent(nature -> former.put(field.name(), nature));
            }
            if (field.personal()) {
                contact(field, answer, contacts);
            } else {
                sources.add(field.name(), answer.sources());
                answered += field.isAsked() && !field.readOnly() && isAnswered(answer) ? 1 : 0;
            }
        }
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Field field = column.field();
            boolean asked = !outOfScope.contains(field.name());
            values.add(asked ? toColumn(answers, column) : null);
        }
        return new Row(values, answered, sources.toString(), marks, contacts, former);
    }

    private static boolean isAnswered(Answer answer) {
        return answer.state() == Answer.State.GIVEN
                || answer.state() == Answer.State.NSP
                || answer.state() == Answer.State.SO;
    }

    /** An answer to a question not asked here is set aside: the finding and the trace show it, no figure counts it. */
    private static String mark(Answer answer, boolean outOfScope) {
        if (outOfScope) {
            return "HORS_CHAMP";
        }
        return switch (answer.state()) {
            case NSP -> "NSP";
            case SO -> "SO";
            case UNREADABLE -> "ILLISIBLE";
            case GIVEN ->
                answer.value().findNumber().filter(AnswerRows::isTooLarge).isPresent() ? "ILLISIBLE" : "";
            case BLANK, NOT_DEMANDED, NOT_IN_FORM -> "";
        };
    }

    private static Optional<String> former(Answer answer) {
        return switch (answer.state()) {
            case NOT_IN_FORM -> Optional.of(ABSENT);
            case NOT_DEMANDED -> Optional.of(OPTIONAL);
            case GIVEN, BLANK, NSP, SO, UNREADABLE -> Optional.empty();
        };
    }

    private static void contact(Field field, Answer answer, Map<String, String> contacts) {
        answer.value().match(new Stored("")).ifPresent(value -> contacts.put(field.name(), value.toString()));
    }

    private static @Nullable Object toColumn(AnswerSet answers, Column column) {
        return answers.get(column.field().name())
                .value()
                .match(new Stored(column.code()))
                .or(() -> Calculations.value(column.field(), answers))
                .orElse(null);
    }

    /**
     * What one column holds of each kind of value; empty for nothing.
     *
     * @param part the code whose column it is, "" for that of the whole answer
     */
    private record Stored(String part) implements Value.Cases<Optional<Object>> {
        @Override
        public Optional<Object> text(String text) {
            return whole(text);
        }

        @Override
        public Optional<Object> number(BigDecimal number) {
            return isTooLarge(number) ? Optional.empty() : whole(number.setScale(SCALE, RoundingMode.HALF_UP));
        }

        @Override
        public Optional<Object> day(LocalDate day) {
            return whole(Date.valueOf(day));
        }

        @Override
        public Optional<Object> choice(String code) {
            return whole(code);
        }

        @Override
        public Optional<Object> choices(Value.Choices choices) {
            if (part.isEmpty()) {
                return whole(String.join(" ", choices.chosen()));
            }
            return choices.unknown().contains(part)
                    ? Optional.empty()
                    : Optional.of(choices.chosen().contains(part));
        }

        @Override
        public Optional<Object> none() {
            return Optional.empty();
        }

        private Optional<Object> whole(Object value) {
            return part.isEmpty() ? Optional.of(value) : Optional.empty();
        }
    }

    /** No such amount is meant by anybody, and its thousand digits would not fit. */
    private static boolean isTooLarge(BigDecimal number) {
        return number.abs().compareTo(TOO_LARGE) >= 0;
    }
}
