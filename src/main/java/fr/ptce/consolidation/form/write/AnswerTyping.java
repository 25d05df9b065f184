package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.office.SerialDay;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one types in the cells of a question to give an answer, by technical name: what the reader then reads is that
 * answer. A choice is the label the drop-down shows; one that the list no longer has is not typed.
 */
public final class AnswerTyping {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private AnswerTyping() {}

    /** The cells that give that answer. */
    public static Map<String, TypedCell> of(Field field, Value value) {
        return value.match(new Cells(field));
    }

    /** The cells of each kind of answer to a question. */
    private record Cells(Field field) implements Value.Cases<Map<String, TypedCell>> {
        @Override
        public Map<String, TypedCell> text(String text) {
            return Map.of(field.name(), TypedCell.text(text));
        }

        @Override
        public Map<String, TypedCell> number(BigDecimal number) {
            return Map.of(field.name(), AnswerTyping.number(number));
        }

        @Override
        public Map<String, TypedCell> day(LocalDate day) {
            return Map.of(field.name(), AnswerTyping.day(day));
        }

        @Override
        public Map<String, TypedCell> choice(String code) {
            return slots(field, List.of(code));
        }

        @Override
        public Map<String, TypedCell> choices(Value.Choices choices) {
            return field.layout().kind() == Field.Layout.Kind.TICKS
                    ? ticks(field, choices)
                    : slots(field, List.copyOf(choices.chosen()));
        }

        @Override
        public Map<String, TypedCell> none() {
            return Map.of();
        }
    }

    /** A number, exactly. */
    static TypedCell number(BigDecimal number) {
        return new TypedCell(PlainNumber.text(number), true);
    }

    private static TypedCell day(LocalDate day) {
        return day.isBefore(SerialDay.FIRST_SURE)
                ? TypedCell.text(DAY.format(day))
                : new TypedCell(String.valueOf(SerialDay.of(day, false)), true);
    }

    /** Cells left blank beside a filled one mean no: only when all are no must they say it. */
    private static Map<String, TypedCell> ticks(Field field, Value.Choices choices) {
        Map<String, TypedCell> cells = new LinkedHashMap<>();
        for (Code code : field.getList().codes()) {
            String cell = field.name() + "/" + code.name();
            if (choices.chosen().contains(code.name())) {
                cells.put(cell, TypedCell.text("Oui"));
            } else if (choices.unknown().contains(code.name())) {
                cells.put(cell, TypedCell.text("NSP"));
            } else if (choices.chosen().isEmpty()) {
                cells.put(cell, TypedCell.text("Non"));
            }
        }
        return cells;
    }

    /** One label per cell; what has no cell of its own goes with the last one. */
    private static Map<String, TypedCell> slots(Field field, List<String> codes) {
        boolean numbered = field.layout().kind() == Field.Layout.Kind.SLOTS;
        Map<String, TypedCell> cells = new LinkedHashMap<>();
        List<String> labels = codes.stream()
                .flatMap(code -> field.getList().findCode(code).stream())
                .map(Code::label)
                .toList();
        for (int i = 0; i < labels.size(); i++) {
            int slot = Math.min(i + 1, field.layout().cells());
            String cell = numbered ? field.name() + "/" + slot : field.name();
            String label = labels.get(i);
            cells.merge(
                    cell,
                    TypedCell.text(label),
                    (before, after) -> TypedCell.text(before.texte() + " ; " + after.texte()));
        }
        return cells;
    }
}
