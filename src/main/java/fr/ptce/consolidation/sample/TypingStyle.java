package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.form.write.AnswerTyping;
import fr.ptce.consolidation.form.write.TypedCell;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way a person types: what each answer becomes in the cells of the workbook.
 *
 * @param ticks what stands in a ticked cell; each question takes the next one
 * @param untickNo whether the other cells of the question say Non rather than nothing
 * @param decimal how numbers with decimals are typed
 */
record TypingStyle(List<String> ticks, boolean untickNo, DecimalMark decimal) {
    private static final Set<String> AMOUNTS = Set.of("€");

    /** The ways of typing a number. */
    enum DecimalMark {
        /** As a number, which is what the cell expects. */
        NOMBRE,
        /** As text with a comma: « 2,5 ». */
        VIRGULE,
        /** As text with a comma and the unit: « 3 ETP ». */
        UNITE,
        /** Amounts as text, with no-break spaces between thousands and the euro sign. */
        INSECABLE
    }

    /** Drop-downs used as they are, numbers typed as numbers. */
    static final TypingStyle NEAT = new TypingStyle(List.of("Oui"), false, DecimalMark.NOMBRE);

    TypingStyle {
        ticks = List.copyOf(ticks);
    }

    /** Cells of those answers, by technical name: {@code champ}, {@code champ/code} or {@code champ/1}. */
    Map<String, TypedCell> cells(DraftAnswers answers) {
        Map<String, TypedCell> cells = new LinkedHashMap<>();
        int question = 0;
        for (Field field : answers.fields()) {
            if (!field.isAsked()) {
                continue;
            }
            String raw = answers.raw(field.name()).orElse("");
            if (!raw.isEmpty()) {
                cells.put(first(field), TypedCell.text(raw));
            } else if (answers.refusal(field.name()).isPresent()) {
                cells.put(
                        first(field),
                        TypedCell.text(answers.refusal(field.name()).get() == Answer.State.SO ? "SO" : "NSP"));
            } else {
                String tick = ticks.get(question % ticks.size());
                answers.value(field.name()).ifPresent(value -> type(cells, field, value, tick));
            }
            question++;
        }
        return cells;
    }

    private void type(Map<String, TypedCell> cells, Field field, Value value, String tick) {
        Optional<BigDecimal> number = value.findNumber();
        Optional<Value.Choices> ticked =
                value.findChoices().filter(choices -> field.layout().kind() == Field.Layout.Kind.TICKS);
        if (number.isPresent()) {
            cells.put(field.name(), number(field, number.get()));
        } else if (ticked.isPresent()) {
            tick(cells, field, ticked.get(), tick);
        } else {
            cells.putAll(AnswerTyping.of(field, value));
        }
    }

    private void tick(Map<String, TypedCell> cells, Field field, Value.Choices choice, String tick) {
        field.getList().codes().forEach(code -> {
            String cell = field.name() + "/" + code.name();
            if (choice.chosen().contains(code.name())) {
                cells.put(cell, new TypedCell(tick, tick.equals("1")));
            } else if (choice.unknown().contains(code.name())) {
                cells.put(cell, TypedCell.text("NSP"));
            } else if (untickNo) {
                cells.put(cell, TypedCell.text("Non"));
            }
        });
    }

    private TypedCell number(Field field, BigDecimal number) {
        String figures = PlainNumber.text(number);
        String comma = figures.replace('.', ',');
        boolean whole = comma.equals(figures);
        return switch (decimal) {
            case NOMBRE -> new TypedCell(figures, true);
            case VIRGULE -> whole ? new TypedCell(figures, true) : TypedCell.text(comma);
            case UNITE -> field.unit().equals("ETP") ? TypedCell.text(comma + " ETP") : new TypedCell(figures, true);
            case INSECABLE ->
                AMOUNTS.contains(field.unit()) && whole
                        ? TypedCell.text(thousands(figures) + "\u00a0€")
                        : new TypedCell(figures, true);
        };
    }

    private static String thousands(String figures) {
        StringBuilder text = new StringBuilder(figures);
        for (int place = figures.length() - 3; place > 0; place -= 3) {
            text.insert(place, '\u00a0');
        }
        return text.toString();
    }

    /** The cell of a question, or the first of its cells. */
    private static String first(Field field) {
        return switch (field.layout().kind()) {
            case SINGLE -> field.name();
            case SLOTS -> field.name() + "/1";
            case TICKS -> field.name() + "/" + field.getList().codes().get(0).name();
        };
    }
}
