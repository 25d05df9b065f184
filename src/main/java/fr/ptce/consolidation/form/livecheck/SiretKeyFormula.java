package fr.ptce.consolidation.form.livecheck;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of the business registry as formulas: one term per digit, since the spreadsheets do not agree on functions of
 * arrays.
 */
final class SiretKeyFormula {
    private static final int SIRET = 14;
    private static final int SIREN = 9;

    private SiretKeyFormula() {}

    /** Whether a text is a SIRET; its rules are those of {@link fr.ptce.consolidation.questionnaire.Siret}. */
    static String siret(String text) {
        List<String> digits = new ArrayList<>();
        for (int rank = 1; rank <= SIRET; rank++) {
            digits.add(digit(text, rank));
        }
        return "IFERROR(AND(" + siren("LEFT(" + text + ",9)") + "," + PatternFormula.digits(text, SIRET) + ",OR("
                + "MOD(" + luhn(text, SIRET) + ",10)=0,"
                + "AND(LEFT(" + text + ",9)=\"356000000\",MOD(" + String.join("+", digits) + ",5)=0))),FALSE)";
    }

    /** Whether a text is a SIREN. */
    static String siren(String text) {
        return "IFERROR(AND(" + PatternFormula.digits(text, SIREN) + "," + text + "<>\"000000000\",MOD("
                + luhn(text, SIREN) + ",10)=0),FALSE)";
    }

    /** Every second digit from the right is doubled, less nine above nine. */
    private static String luhn(String text, int length) {
        List<String> terms = new ArrayList<>();
        for (int rank = 1; rank <= length; rank++) {
            String digit = digit(text, rank);
            terms.add((length - rank) % 2 == 0 ? digit : "2*" + digit + "-9*(" + digit + ">4)");
        }
        return String.join("+", terms);
    }

    private static String digit(String text, int rank) {
        return "VALUE(MID(" + text + "," + rank + ",1))";
    }
}
