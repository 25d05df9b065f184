package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.NumberDisplay;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identification numbers of a fixed number of digits: SIRET.
 *
 * <p>Spaces, dots and hyphens between the digits are removed. A spreadsheet takes the leading zero off a SIRET typed as a
 * number, or keeps of it only what « 1,23E+13 » shows: such a number is refused, never completed. One whose digits are
 * all there, or all shown by the zeros of its format, is accepted. What is no sequence of digits is left to the constraint of the field, which says what is wrong.
 */
final class DigitsParser implements AnswerParser {
    /** Digits of a SIRET. */
    static final int SIRET = 14;

    private static final Pattern SEPARATED = Pattern.compile("[0-9][0-9 .,_/'\\-]*");
    private static final Pattern NAMED =
            Pattern.compile("(?:n[°o]?\\.? ?)?siret ?(?:n[°o]\\.? ?)?[:=]? ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+[.,][0-9]+ ?[eE] ?\\+?[0-9]+");
    /** A SIRET ends with the five digits of the establishment, never all zero; fewer digits kept means digits lost. */
    private static final int ENDING = 5;

    private final int length;

    DigitsParser(int length) {
        this.length = length;
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell.type()) {
            case NUMBER -> number(cell);
            case TEXT -> text(Spelling.trim(cell.text()));
            case DATE, BOOLEAN, ERROR, NO_VALUE, UNREADABLE -> lost();
        };
    }

    private Reading number(Cell cell) {
        Optional<BigDecimal> number = Cells.number(cell);
        String digits = number.map(BigDecimal::toPlainString).orElse("");
        NumberDisplay display = cell.display();
        boolean zeros = display.kind() == NumberDisplay.Kind.PADDED
                && display.digits() == length
                && digits.length() < length
                && !digits.startsWith("-");
        if (zeros) {
            digits = Cells.shown(cell);
        }
        boolean whole = digits.length() == length && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!whole || (length == SIRET && digits.endsWith("0".repeat(ENDING)))) {
            return lost();
        }
        return Reading.of(
                new Value.Text(digits),
                FormCheck.FDT_SIRET,
                zeros
                        ? "Numéro saisi comme un nombre, que la cellule montre avec ses zéros"
                        : "Numéro saisi comme un nombre, ses chiffres sont intacts",
                digits);
    }

    private Reading text(String typed) {
        Reading special = SpecialWords.read(typed, false);
        if (special != null) {
            return special;
        }
        String plain = Spelling.plainSigns(typed);
        if (SCIENTIFIC.matcher(plain).matches()) {
            return lost();
        }
        String bare = NAMED.matcher(plain).replaceFirst("");
        String digits = SEPARATED.matcher(bare).matches() ? bare.replaceAll("[^0-9]", "") : typed;
        if (digits.length() == length - 1 && SEPARATED.matcher(digits).matches()) {
            return lost();
        }
        return digits.equals(typed)
                ? Reading.of(new Value.Text(typed))
                : Reading.of(
                        new Value.Text(digits), FormCheck.FDT_SIRET, "Espaces et signes retirés d'un numéro", digits);
    }

    private Reading lost() {
        return new Reading.Refused(
                FormCheck.FDT_PAS_SIRET,
                "n'a pas ses " + length
                        + " chiffres : le tableur enlève le zéro du début et arrondit les grands nombres",
                length + " chiffres",
                "Retapez le numéro en entier, zéros du début compris, dans une cellule au format Texte.");
    }
}
