package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.validation.Calculations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the answers of a pole, or of one member structure, into one wide row and what goes beside it. */
final class AnswerRows {
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(20);
    private static final int SCALE = 18;

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
     * @param marques why a field has no value, by field
     * @param contacts personal data by field
     */
    record Row(
            List<@Nullable Object> values,
            int answered,
            String sources,
            Map<String, String> marques,
            Map<String, String> contacts) {}

    Row toRow(AnswerSet answers, Set<String> horsChamp) {
        SourceText sources = new SourceText();
        Map<String, String> marques = new LinkedHashMap<>();
        Map<String, String> contacts = new LinkedHashMap<>();
        int answered = 0;
        for (Field field : fields) {
            Answer answer = answers.get(field.name());
            String marque = marque(answer, horsChamp.contains(field.name()));
            if (!marque.isEmpty()) {
                marques.put(field.name(), marque);
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
            boolean asked = !horsChamp.contains(field.name());
            values.add(asked ? toColumn(answers, column) : null);
        }
        return new Row(values, answered, sources.toString(), marques, contacts);
    }

    private static boolean isAnswered(Answer answer) {
        return answer.state() == Answer.State.GIVEN
                || answer.state() == Answer.State.NSP
                || answer.state() == Answer.State.SO;
    }

    /** An answer to a question not asked here is set aside: the finding and the trace show it, no figure counts it. */
    private static String marque(Answer answer, boolean horsChamp) {
        if (horsChamp) {
            return "HORS_CHAMP";
        }
        return switch (answer.state()) {
            case NSP -> "NSP";
            case SO -> "SO";
            case UNREADABLE -> "ILLISIBLE";
            case GIVEN -> isTooLarge(answer.value()) ? "ILLISIBLE" : "";
            case BLANK -> "";
        };
    }

    private static void contact(Field field, Answer answer, Map<String, String> contacts) {
        Object value = toColumn(answer.value(), "");
        if (value != null) {
            contacts.put(field.name(), value.toString());
        }
    }

    private static @Nullable Object toColumn(AnswerSet answers, Column column) {
        Object typed = toColumn(answers.get(column.field().name()).value(), column.code());
        return typed == null ? Calculations.value(column.field(), answers).orElse(null) : typed;
    }

    private static @Nullable Object toColumn(Value value, String code) {
        if (value instanceof Value.Choices choices) {
            if (code.isEmpty()) {
                return String.join(" ", choices.chosen());
            }
            return choices.unknown().contains(code) ? null : choices.chosen().contains(code);
        }
        if (!code.isEmpty()) {
            return null;
        }
        if (value instanceof Value.Quantity quantity) {
            return isTooLarge(value) ? null : quantity.number().setScale(SCALE, RoundingMode.HALF_UP);
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Choice choice) {
            return choice.code();
        }
        return value instanceof Value.Day day ? java.sql.Date.valueOf(day.day()) : null;
    }

    /** No such amount is meant by anybody, and its thousand digits would not fit. */
    private static boolean isTooLarge(Value value) {
        return value instanceof Value.Quantity quantity
                && quantity.number().abs().compareTo(TOO_LARGE) >= 0;
    }
}
