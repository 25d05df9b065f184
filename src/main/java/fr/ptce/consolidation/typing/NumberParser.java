package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers: « 2,5 », « 1 234,50 € », « 12 % », « 3 ETP ».
 *
 * <p>« 1,234 » follows the French convention and is 1.234; but in a whole number or an amount in euros, where three
 * decimals make no sense, it may as well be one thousand two hundred and thirty-four, and is refused. An approximation,
 * an interval, a number in words, another unit than the question's are refused too: nobody here may choose in the pole's
 * place. In a question in %, the number 12 is 12 %; a number cell up to 1 is kept as it is, with a warning, since a
 * spreadsheet turns a typed « 12 % » into 0.12.
 */
final class NumberParser implements AnswerParser {
    private static final Pattern APPROXIMATE = Pattern.compile(
            "[~≈<>≤≥±]|\\+/-|\\b(env|environ|approx\\w*|presque|pr[eè]s|plus|moins|vers|entre|voire)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern INTERVAL =
            Pattern.compile("[0-9][^0-9]*(-|/| a | à | ou | et |[.]{2,}|…)[^0-9]*[0-9]");
    private static final int LONGEST = 60;
    /** No question has such an answer, and a spreadsheet no longer holds each of its digits. */
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    private final boolean integer;
    private final boolean amount;
    private final UnitMatcher unit;

    NumberParser(Field field) {
        this.integer = field.type() == FieldType.INTEGER;
        this.unit = new UnitMatcher(field.unit());
        this.amount = unit.isAmount();
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell.type()) {
            case NUMBER ->
                Cells.number(cell)
                        .map(number -> new FormattedNumber(this, cell, number).read())
                        .orElseGet(this::notANumber);
            case TEXT -> text(cell.text());
            case DATE ->
                new Reading.Refused(
                        FormCheck.FDT_DATE,
                        "est une date : le tableur a pu changer en date un nombre saisi",
                        expected(),
                        "Remettez la cellule au format Nombre, puis retapez le nombre.");
            case BOOLEAN, ERROR, NO_VALUE, UNREADABLE -> notANumber();
        };
    }

    /** The unit of the question. */
    UnitMatcher unit() {
        return unit;
    }

    /** Whether a number of three decimals is more likely one of thousands. */
    boolean isWithoutThirdDecimal() {
        return integer || amount;
    }

    /** A number that says no unit, typed as such or as text: in a question in %, it may be a proportion. */
    Reading bare(BigDecimal number) {
        Reading checked = checked(number);
        if (unit.isPercentage() && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
            return checked.with(new Reading.Treatment(
                    FormCheck.DES_POURCENT,
                    "Valeur d'au plus 1 % : si vous vouliez écrire "
                            + PlainNumber.french(PlainNumber.of(number.movePointRight(2)))
                            + " %, tapez ce nombre sans le signe %",
                    ""));
        }
        return checked;
    }

    /** What a text says, or the words a cell shows. */
    Reading text(String typed) {
        String trimmed = Spelling.trim(typed);
        Reading special = SpecialWords.read(trimmed, false);
        if (special != null) {
            return special;
        }
        Optional<NumberText> parsed = (unit.isHours() ? NumberText.hours(trimmed) : Optional.<NumberText>empty())
                .or(() -> NumberText.parse(trimmed));
        if (parsed.isEmpty()) {
            return isUnclear(Spelling.plainSigns(trimmed)) ? severalValues() : notANumber();
        }
        NumberText found = parsed.get();
        if (!found.unit().isEmpty() && !unit.accepts(found.unit())) {
            return isUnclear(Spelling.plainSigns(trimmed)) ? severalValues() : around(found);
        }
        if (found.isAmbiguous() && (integer || amount)) {
            return new Reading.Refused(
                    FormCheck.DES_AMBIGU,
                    "peut se lire " + PlainNumber.french(found.number()) + " ou "
                            + PlainNumber.french(PlainNumber.of(found.number().movePointRight(3))),
                    expected(),
                    "Tapez le nombre sans séparateur de milliers.");
        }
        FormCheck check = found.unit().isEmpty() ? FormCheck.DES_NOMBRE : FormCheck.DES_UNITE;
        String what = found.unit().isEmpty() ? "Nombre saisi comme du texte" : "Unité retirée";
        Reading read = found.unit().isEmpty() ? bare(found.number()) : checked(found.number());
        return read.with(new Reading.Treatment(check, what, PlainNumber.french(found.number())));
    }

    Reading checked(BigDecimal number) {
        if (number.abs().compareTo(BEYOND) >= 0) {
            return new Reading.Refused(
                    FormCheck.FDT_NOMBRE,
                    "est trop grand pour être une réponse",
                    expected(),
                    "Vérifiez le nombre : une touche a pu être répétée, ou deux réponses se toucher.");
        }
        if (integer && number.scale() > 0) {
            return new Reading.Refused(
                    FormCheck.FDT_ENTIER, "n'est pas un nombre entier", expected(), "Tapez un nombre sans décimale.");
        }
        return Reading.of(new Value.Quantity(number));
    }

    private Reading around(NumberText found) {
        if (unit.isOther(found.unit())) {
            return otherUnit();
        }
        return new Reading.Refused(
                FormCheck.DES_TEXTE,
                "mêle un texte au nombre " + PlainNumber.french(found.number()),
                expected(),
                "Tapez le nombre seul ; mettez le reste dans la justification.");
    }

    /** The refusal of another unit than the question's. */
    Reading otherUnit() {
        return new Reading.Refused(
                FormCheck.DES_AUTRE_UNITE,
                "n'est pas dans l'unité de la question",
                expected(),
                "Tapez le nombre seul, dans l'unité indiquée à droite de la réponse.");
    }

    private static boolean isUnclear(String plain) {
        String lower = plain.toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST
                && (APPROXIMATE.matcher(lower).find() || INTERVAL.matcher(lower).find());
    }

    private Reading severalValues() {
        return new Reading.Refused(
                FormCheck.FDT_APPROXIMATION,
                "ne donne pas une seule valeur",
                expected(),
                "Tapez la valeur la plus juste, seule ; expliquez-la au besoin dans la justification.");
    }

    private Reading notANumber() {
        return new Reading.Refused(
                FormCheck.FDT_NOMBRE, "n'est pas un nombre", expected(), "Tapez le nombre en chiffres, seul.");
    }

    /** What was expected, as a finding says it. */
    String expected() {
        String suffix = unit.label().isEmpty() ? "" : " (" + unit.label() + ")";
        return (integer ? "un nombre entier" : "un nombre") + suffix;
    }
}
