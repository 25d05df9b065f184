package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes into the cells of the workbook of one pole, of all it answered last year: see {@link Carryover}. The registry
 * prevails over what the pole said of itself.
 */
final class Prefill {
    private static final String SITUATION = "situation";
    private static final Value PRESENT = new Value.Choice("presente");
    private static final Value OUTPUT = new Value.Choice("sortie");

    private final Definition definition;
    private final ExpectedPole pole;
    private final PreviousAnswers previous;
    private final Map<PoleTokens, String> registry;

    Prefill(Definition definition, ExpectedPole pole, Map<PoleTokens, String> registry, PreviousAnswers previous) {
        this.definition = definition;
        this.pole = pole;
        this.registry = registry;
        this.previous = previous;
    }

    /** The cells of the questions asked once, by technical name. */
    Map<String, TypedCell> pole() {
        Map<String, TypedCell> cells = new HashMap<>();
        for (Section section : definition.sections()) {
            if (!section.repeat()) {
                section.fields().stream()
                        .filter(this::isCarried)
                        .forEach(field -> put(cells, section, field, previous.pole()));
            }
        }
        return cells;
    }

    /** Member structures carried over: those that did not leave. */
    static int structures(PreviousAnswers previous) {
        return (int) previous.structures().stream().filter(Prefill::stays).count();
    }

    /** The cells of each row: one structure per row, under its key of last year, then blank rows with keys of their own. */
    List<Map<String, TypedCell>> lines(int rows) {
        Section section = definition.getRepeat();
        Keys keys = new Keys(pole.pole(), previous.structures());
        List<Map<String, TypedCell>> lines = new ArrayList<>();
        previous.structures().stream().filter(Prefill::stays).forEach(structure -> {
            Map<String, Value> answers = new HashMap<>(structure.answers());
            answers.put(SITUATION, PRESENT);
            Map<String, TypedCell> cells = new HashMap<>();
            section.fields().stream()
                    .filter(field -> !field.personal())
                    .forEach(field -> put(cells, section, field, answers));
            cells.put(AnswerSheet.KEY, TypedCell.text(keys.of(structure.cle())));
            lines.add(cells);
        });
        while (lines.size() < rows) {
            lines.add(Map.of(AnswerSheet.KEY, TypedCell.text(keys.next())));
        }
        return lines;
    }

    private static boolean stays(PreviousAnswers.Structure structure) {
        return !OUTPUT.equals(structure.answers().get(SITUATION));
    }

    /** One person is to be written to: nothing is added to whom the registry names. */
    private boolean isCarried(Field field) {
        if (field.personal()) {
            return pole.contact().isEmpty() && pole.courriel().isEmpty();
        }
        return PoleTokens.findPrefill(field.name())
                .map(token -> registry.getOrDefault(token, "").isEmpty())
                .orElse(true);
    }

    private static void put(Map<String, TypedCell> cells, Section section, Field field, Map<String, Value> answers) {
        Value value = answers.getOrDefault(field.name(), Value.NONE);
        switch (Carryover.of(section, field)) {
            case REPONSE -> cells.putAll(AnswerTyping.of(field, shown(field, value)));
            case RAPPEL ->
                value.findNumber()
                        .ifPresent(
                                number -> cells.put(AnswerSheet.PREVIOUS + field.name(), AnswerTyping.number(number)));
            case RIEN -> {}
        }
    }

    /** A commune as its drop-down shows it. */
    private static Value shown(Field field, Value value) {
        return value.findText()
                .flatMap(code -> CommuneSheet.findLabel(field, code))
                .<Value>map(Value.Text::new)
                .orElse(value);
    }

    /** The keys of the rows: a structure keeps its own, and no other ever takes that of one that left. */
    private static final class Keys {
        private static final Pattern KEY = Pattern.compile("(.*)-([0-9]{1,6})");

        private final String pole;
        private final Set<String> given = new HashSet<>();
        private int last;

        Keys(String pole, List<PreviousAnswers.Structure> structures) {
            this.pole = pole;
            structures.forEach(structure -> last = Math.max(last, number(structure.cle())));
        }

        String of(String rowKey) {
            return number(rowKey) > 0 && given.add(rowKey) ? rowKey : next();
        }

        String next() {
            last++;
            return pole + String.format(Locale.ROOT, "-%02d", last);
        }

        /** 0 for a key that the workbook of this pole did not give. */
        private int number(String rowKey) {
            Matcher key = KEY.matcher(rowKey);
            return key.matches() && key.group(1).equals(pole) ? Integer.parseInt(key.group(2)) : 0;
        }
    }
}
