package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Invisible;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.XmlEscape;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;
import java.text.Normalizer;

/**
 * Texts: kept as typed, line breaks included, without spaces at the ends nor invisible characters but those that make the
 * drawing of an emoji, accents composed (Unicode NFC). A formula-like text is a text. Too long a text is the business of validation.
 */
public final class TextParser implements AnswerParser {
    private static final int JOINER = 0x200d;
    private static final int KEYCAP = 0x20e3;

    private TextParser() {}

    /** The parser of that field: one of communes, or of digits when its constraint asks for an exact number of them. */
    static AnswerParser of(Field field) {
        if (field.commune().isPresent()) {
            return new CommuneParser(field.commune().get().communes(), new TextParser());
        }
        int digits = field.digits();
        return digits > 0 ? new DigitsParser(digits) : new TextParser();
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell.type()) {
            case TEXT -> text(cell.text());
            case NUMBER, BOOLEAN -> {
                String shown = Cells.shown(cell);
                yield Reading.of(
                        new Value.Text(shown),
                        FormCheck.FDT_EN_TEXTE,
                        "Valeur prise pour le texte de la réponse",
                        shown);
            }
            case DATE, ERROR, NO_VALUE, UNREADABLE ->
                new Reading.Refused(
                        FormCheck.FDT_DATE,
                        "est une date : le tableur a pu changer le texte saisi",
                        "un texte",
                        "Remettez la cellule au format Texte, puis retapez la réponse.");
        };
    }

    private static Reading text(String typed) {
        String clean = withoutMark(clean(typed));
        Reading special = SpecialWords.read(clean, true);
        if (special != null) {
            return special;
        }
        Reading reading = clean.equals(typed)
                ? Reading.of(new Value.Text(clean))
                : Reading.of(
                        new Value.Text(clean), FormCheck.FDT_TEXTE, "Espaces ou caractères invisibles retirés", "");
        return clean.indexOf(XmlEscape.REPLACEMENT) < 0
                ? reading
                : reading.with(new Reading.Treatment(
                        FormCheck.FDT_CARACTERE,
                        "Un caractère illisible est remplacé par " + Typography.quote("" + XmlEscape.REPLACEMENT),
                        ""));
    }

    /** A formula-like text is a text: only the apostrophe by which a spreadsheet knows a text goes. */
    private static String withoutMark(String clean) {
        return clean.startsWith("=") ? clean : Spelling.withoutTextMark(clean);
    }

    /** The text without what does not show; what makes the drawing of an emoji stays. */
    public static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        int previous = ' ';
        for (int i = 0; i < typed.length(); i += Character.charCount(typed.codePointAt(i))) {
            int point = typed.codePointAt(i);
            int next = i + Character.charCount(point) < typed.length()
                    ? typed.codePointAt(i + Character.charCount(point))
                    : ' ';
            if (point == '\r') {
                if (next != '\n') {
                    kept.append('\n');
                }
            } else if (!Invisible.isIgnored(point) || isOfEmoji(previous, point, next)) {
                kept.appendCodePoint(point);
                previous = point;
            }
        }
        return Normalizer.normalize(Spelling.trim(kept.toString()), Normalizer.Form.NFC);
    }

    /** A joiner between two drawings, a mark after a drawing or after the digit of a keycap. */
    private static boolean isOfEmoji(int previous, int point, int next) {
        boolean drawn = !Invisible.isBlank(previous) && !Character.isLetter(previous);
        boolean digit = Character.isDigit(previous) || previous == '#' || previous == '*';
        return Invisible.isEmojiPart(point)
                && drawn
                && (point == JOINER
                        ? !Character.isLetterOrDigit(next) && !Invisible.isBlank(next) && !Invisible.isIgnored(next)
                        : !digit || point == KEYCAP || next == KEYCAP);
    }
}
