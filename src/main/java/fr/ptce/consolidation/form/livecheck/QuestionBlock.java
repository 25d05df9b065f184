package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.form.livecheck.LiveQuestion.AnswerCell;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the answer to one question is read and quoted, wherever its cells and those of its calculation stand. */
final class QuestionBlock {
    private static final String BLANK = "sans réponse";
    private static final String PERSONAL = "donnée personnelle non reproduite";

    private QuestionBlock() {}

    /** Whether its cells are first read one by one. */
    static boolean isInParts(Field field) {
        return field.layout().kind() != Field.Layout.Kind.SINGLE;
    }

    /**
     * What is read of the whole question.
     *
     * @param parts cells of what was read of each of its cells, none for a question of one cell
     * @param all the same as one range, "" likewise
     * @param cell the answer's own cell from the reference of its question
     */
    static String read(LiveQuestion question, List<String> parts, String all, UnaryOperator<String> cell) {
        Field field = question.field();
        return switch (field.layout().kind()) {
            case SINGLE -> {
                AnswerCell only = question.cells().get(0);
                yield ReadingFormula.single(field, cell.apply(only.reference()), only.words());
            }
            case TICKS ->
                ReadingFormula.ticks(
                        question.cells().stream().map(AnswerCell::part).toList(), parts, all);
            case SLOTS -> ReadingFormula.slots(parts, all);
        };
    }

    /** The formula that tells SO in a box beside others that are filled; empty where there are no boxes. */
    static Optional<String> soBeside(Field field, String all) {
        return field.layout().kind() == Field.Layout.Kind.TICKS
                ? Optional.of(ReadingFormula.soBeside(all))
                : Optional.empty();
    }

    /** The answer as a message quotes it: the number read, else what was typed. */
    static String quoted(LiveQuestion question, String value, UnaryOperator<String> cell) {
        if (question.field().personal()) {
            return Formula.quoted(PERSONAL);
        }
        List<String> typed = question.cells().stream()
                .map(each -> cell.apply(each.reference()))
                .toList();
        String raw = typed.size() == 1
                ? typed.get(0) + "&\"\""
                : "SUBSTITUTE(TRIM("
                        + typed.stream()
                                .map(each -> "SUBSTITUTE(" + each + ",\" \",\"\u00a0\")")
                                .collect(Collectors.joining("&\" \"&"))
                        + "),\" \",\" ; \")";
        return "IF(ISNUMBER(" + value + "),SUBSTITUTE(" + value + "&\"\",\".\",\",\"),IF(" + raw + "=\"\",\"" + BLANK
                + "\"," + raw + "))";
    }

    /** Number of characters of the answer, for the message on a text too long. */
    static String length(String value) {
        return "LEN(" + value + ")";
    }
}
