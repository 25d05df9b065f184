package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.livecheck.AnswerMark;
import fr.ptce.consolidation.form.livecheck.LiveQuestion.MessageText;
import fr.ptce.consolidation.french.AccentFolding;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.typing.AnswerParser;
import fr.ptce.consolidation.typing.Reading;
import fr.ptce.consolidation.typing.TextParser;
import fr.ptce.consolidation.typing.TickParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words the workbook's own checks understand, and what they say of the others: asked of the very parsers that will
 * read the answers, so that both agree.
 */
final class LiveVocabulary {
    private static final List<String> WITHOUT_ANSWER = List.of(
            "NSP",
            "N.S.P.",
            "Ne sait pas",
            "Ne sais pas",
            "Je ne sais pas",
            "On ne sait pas",
            "Inconnu",
            "Non connu",
            "SO",
            "S.O.",
            "Sans objet",
            "Non concerné",
            "Non concernée",
            "Non applicable",
            "Pas concerné",
            "Pas concernée",
            "-",
            "--",
            "–",
            "—",
            "/",
            "?",
            ".",
            "…",
            "*",
            "Néant",
            "Aucun",
            "Aucune",
            "Rien",
            "Zéro",
            "Vide",
            "Nul",
            "Nulle",
            "NC",
            "N.C.",
            "NA",
            "N/A",
            "N.A.",
            "ND",
            "NR",
            "NS");
    private static final List<String> MARKS = List.of(
            "Oui", "Non", "O", "N", "X", "1", "0", "Vrai", "Faux", "True", "False", "Yes", "Y", "No", "OK", "✓", "✔",
            "☑", "☒", "×", "☐", "✔\ufe0f", "☑\ufe0f", "✖\ufe0f", "✅", "✗", "✘", "✕", "✖", "√", "V", "□", "[x]", "[ ]");
    private static final String TWO_READINGS = "peut se lire de deux façons, milliers ou décimales";
    private static final String CASES = "cases";
    private static final String YES = "O";
    private static final String NON = "N";

    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();

    /** The words by table, once all questions are known. */
    Map<String, Map<String, String>> tables() {
        return tables;
    }

    /** The table of the words the cells of a question may hold; its words are gathered when it is first named. */
    String table(Field field) {
        String name = name(field);
        if (!tables.containsKey(name)) {
            List<String> words = new ArrayList<>();
            if (field.layout().kind() == Field.Layout.Kind.TICKS) {
                words.addAll(MARKS);
            } else if (field.type().isSelect()) {
                for (Code code : field.getList().codes()) {
                    words.add(code.label());
                    words.add(code.name());
                    words.addAll(code.alias());
                }
                words.addAll(MARKS);
            }
            words.addAll(WITHOUT_ANSWER);
            tables.put(name, read(Marker.of(field).get(0).parser(), words, field));
        }
        return name;
    }

    private static String name(Field field) {
        if (field.layout().kind() == Field.Layout.Kind.TICKS) {
            return CASES;
        }
        if (field.type().isSelect()) {
            return ListSheet.name(field.getList());
        }
        boolean words = field.type() == FieldType.TEXT && AnswerParser.of(field) instanceof TextParser;
        return words ? "textes" : "nombres";
    }

    private static Map<String, String> read(AnswerParser parser, List<String> words, Field field) {
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (String word : words) {
            for (String spelling : List.of(word, AccentFolding.unaccented(word))) {
                String value = value(parser.read(text(spelling)), field);
                if (value != null && seen.putIfAbsent(spelling.toLowerCase(Locale.ROOT), value) == null) {
                    read.put(spelling, value);
                }
            }
        }
        return read;
    }

    /** What a formula gives for a word; null when it is not for a table of words. */
    private static @Nullable String value(Reading reading, Field field) {
        boolean tick = field.layout().kind() == Field.Layout.Kind.TICKS;
        if (reading instanceof Reading.Declined declined) {
            return declined.state() == Answer.State.NSP ? AnswerMark.NSP.mark() : AnswerMark.SO.mark();
        }
        if (reading instanceof Reading.Given given && field.type().isSelect()) {
            return given.value()
                    .findChoices()
                    .map(choices ->
                            tick ? (choices.chosen().isEmpty() ? NON : YES) : String.join(" ", choices.chosen()))
                    .or(given.value()::findCode)
                    .orElse(null);
        }
        return reading instanceof Reading.Refused refused
                ? state(refused).map(AnswerMark::mark).orElse(null)
                : null;
    }

    private static Optional<AnswerMark> state(Reading.Refused refused) {
        return switch (refused.check()) {
            case FDT_RIEN -> Optional.of(refused.what().contains("zéro") ? AnswerMark.NONE : AnswerMark.SIGN);
            case FDT_ABREVIATION -> Optional.of(AnswerMark.ABBREVIATION);
            case DES_AMBIGU -> Optional.of(AnswerMark.AMBIGUOUS);
            case FDT_ENTIER -> Optional.of(AnswerMark.NOT_WHOLE);
            default -> Optional.empty();
        };
    }

    /** What is said of each kind of cell that cannot be understood. */
    static Map<AnswerMark, MessageText> refusal(Field field) {
        AnswerParser parser = Marker.of(field).get(0).parser();
        Map<AnswerMark, MessageText> texts = new EnumMap<>(AnswerMark.class);
        for (Cell cell : List.of(text("zzzz"), number("0.5"), text("-"), text("néant"), text("nc"), text("20.000"))) {
            if (parser.read(cell) instanceof Reading.Refused refused) {
                AnswerMark state = state(refused).orElse(AnswerMark.UNREADABLE);
                String subject = field.personal() ? "Cette réponse" : Typography.quote("${.}");
                String what = state == AnswerMark.AMBIGUOUS ? TWO_READINGS : refused.what();
                texts.putIfAbsent(state, new MessageText(subject + " " + what + ".", refused.action()));
            }
        }
        if (field.layout().kind() != Field.Layout.Kind.SINGLE) {
            // Cells are read one by one, and a question whose cells cannot all be understood is simply not understood.
            MessageText any = texts.getOrDefault(AnswerMark.UNREADABLE, new MessageText("", ""));
            texts.clear();
            boolean tick = field.layout().kind() == Field.Layout.Kind.TICKS;
            texts.put(AnswerMark.UNREADABLE, tick ? new MessageText(any.message(), TickParser.ADVICE + ".") : any);
        }
        return texts;
    }

    private static Cell text(String text) {
        return new Cell(0, 0, Cell.Type.TEXT, text, false);
    }

    private static Cell number(String number) {
        return new Cell(0, 0, Cell.Type.NUMBER, number, false);
    }
}
