package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.XmlEscape;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;
import java.text.Normalizer;

/**
 * Texts: kept as typed, line breaks included, without spaces at the ends nor invisible characters, accents composed
 * (Unicode NFC). A formula-like text is a text. Too long a text is the business of validation.
 */
public final class TextParser implements AnswerParser {
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
        String clean = clean(typed);
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

    /** The text without what does not show. */
    public static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\r') {
                if (i + 1 == typed.length() || typed.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (c == '\n' || c == '\t' || !isInvisible(c)) {
                kept.append(c);
            }
        }
        return Normalizer.normalize(Spelling.trim(kept.toString()), Normalizer.Form.NFC);
    }

    /** Control characters, and marks of order, of direction and of soft hyphenation. */
    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || c == '\u00ad'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\ufeff'
                || c == '\ufffe'
                || c == '\uffff';
    }
}
