package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.NumberDisplay;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number cell as its pole saw it: what the cell shows is what was answered. 0.15 shown « 15 % » counts 15 in a question in
 * %, 1.5 shown « 36:00 » counts 36 in a question in hours; in another question they are refused. Where what is counted is not
 * what is shown (thousands, roundings, numbers that are hidden), a finding says so.
 */
final class FormattedNumber {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int THOUSANDS_DIGITS = 3;
    private static final String RETYPE = "Remettez la cellule au format Nombre, puis retapez le nombre";

    private final NumberParser question;
    private final BigDecimal number;
    private final NumberDisplay display;
    private final String shown;

    FormattedNumber(NumberParser question, Cell cell, BigDecimal number) {
        this.question = question;
        this.number = number;
        this.display = cell.display();
        this.shown = Cells.shown(cell);
    }

    Reading read() {
        return switch (display.kind()) {
            case PLAIN, PADDED -> plain();
            case PERCENT -> percent();
            case DURATION -> duration();
            case SCALED -> scaled();
            case HIDDEN -> hidden();
        };
    }

    private Reading plain() {
        if (display.words().isEmpty()) {
            boolean thousands = display.decimals() == THOUSANDS_DIGITS
                    && question.isWithoutThirdDecimal()
                    && number.abs().compareTo(BigDecimal.ONE) >= 0
                    && number.abs().compareTo(THOUSAND) < 0;
            Reading read = toldIfRounded(question.bare(number));
            return thousands ? read.with(differs(withDecimals(), "")) : read;
        }
        if (question.text(shown) instanceof Reading.Refused refused && !isRemark(refused)) {
            return refused;
        }
        boolean ownUnit = question.unit().accepts(display.words());
        Reading read = toldIfRounded(question.checked(number));
        return ownUnit ? read : read.with(differs(shown, ""));
    }

    /** Words that are no unit leave the number as it is. */
    private static boolean isRemark(Reading.Refused refused) {
        return refused.check() == FormCheck.FDT_NOMBRE || refused.check() == FormCheck.DES_TEXTE;
    }

    private Reading percent() {
        BigDecimal counted = PlainNumber.of(number.movePointRight(display.digits()));
        if (!question.unit().isPercentage() && number.signum() != 0) {
            return new Reading.Refused(
                    FormCheck.DES_AUTRE_UNITE,
                    "est un pourcentage, que la cellule garde comme " + PlainNumber.french(number)
                            + " : ce n'est pas l'unité de la question",
                    question.expected(),
                    RETYPE + " dans l'unité de la question.");
        }
        return toldIfRounded(question.checked(counted)
                .with(new Reading.Treatment(
                        FormCheck.DES_FORMAT,
                        "Pourcentage lu tel que la cellule le montre, et non " + PlainNumber.french(number)
                                + " comme elle le garde",
                        PlainNumber.french(counted))));
    }

    private Reading duration() {
        if (!question.unit().isHours() && number.signum() != 0) {
            return new Reading.Refused(
                    FormCheck.FDT_DUREE,
                    "est une durée ou une heure, que la cellule garde comme " + PlainNumber.french(number) + " jour",
                    question.expected(),
                    RETYPE + ".");
        }
        String hours = PlainNumber.french(ShownNumber.hours(number));
        return question.checked(ShownNumber.hours(number))
                .with(new Reading.Treatment(
                        FormCheck.DES_FORMAT,
                        "Durée lue en heures, telle que la cellule la montre, et non " + PlainNumber.french(number)
                                + " comme elle la garde",
                        hours));
    }

    private Reading scaled() {
        String words = display.words();
        boolean multiple = question.unit().isMultiple(words, -display.digits());
        if (!words.isEmpty() && !multiple && question.unit().isOther(words)) {
            return question.otherUnit();
        }
        Reading read = question.checked(number);
        return toldIfRounded(
                multiple
                        ? read.with(new Reading.Treatment(
                                FormCheck.DES_FORMAT,
                                "Nombre montré en milliers ou en millions, lu en entier",
                                PlainNumber.french(number)))
                        : read.with(differs(
                                shown,
                                " : son format le divise par "
                                        + PlainNumber.french(BigDecimal.ONE.movePointRight(-display.digits())))));
    }

    private Reading hidden() {
        String words = display.before();
        if (words.isEmpty()) {
            return question.bare(number)
                    .with(new Reading.Treatment(
                            FormCheck.DES_MONTRE,
                            "La cellule ne montre rien : son format cache le nombre " + PlainNumber.french(number)
                                    + ", qui est compté",
                            ""));
        }
        boolean zeroAsDash = number.signum() == 0 && words.codePoints().noneMatch(Character::isLetterOrDigit);
        return zeroAsDash
                ? Reading.of(
                        new Value.Quantity(BigDecimal.ZERO),
                        FormCheck.DES_FORMAT,
                        "Zéro que le format de la cellule montre par un tiret",
                        "0")
                : question.bare(number).with(differs(words, ""));
    }

    /** A number that is shown with fewer decimals than it has. */
    private Reading toldIfRounded(Reading read) {
        BigDecimal seen = ShownNumber.rounded(number, display);
        if (seen.compareTo(number) == 0) {
            return read;
        }
        int moved = display.kind() == NumberDisplay.Kind.PLAIN ? 0 : display.digits();
        boolean percent = display.kind() == NumberDisplay.Kind.PERCENT;
        BigDecimal counted = percent ? number.movePointRight(moved) : number;
        if (read instanceof Reading.Refused refused) {
            return new Reading.Refused(
                    refused.check(),
                    refused.what() + " (la cellule l'arrondit à " + PlainNumber.french(seen) + ")",
                    refused.attendu(),
                    refused.action());
        }
        return read.with(new Reading.Treatment(
                FormCheck.DES_ARRONDI,
                "La cellule montre " + PlainNumber.french(PlainNumber.of(seen.movePointRight(percent ? moved : 0)))
                        + ", arrondi par son format : c'est " + PlainNumber.french(PlainNumber.of(counted))
                        + " qui est compté",
                ""));
    }

    private String withDecimals() {
        return PlainNumber.french(number.setScale(THOUSANDS_DIGITS, RoundingMode.HALF_UP));
    }

    private Reading.Treatment differs(String seen, String why) {
        return new Reading.Treatment(
                FormCheck.DES_MONTRE,
                "La cellule montre " + Typography.quote(seen) + " et contient " + PlainNumber.french(number)
                        + ", qui est compté" + why,
                "");
    }
}
