package fr.ptce.consolidation.questionnaire;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * The keys of the French business registry: a SIRET is the SIREN of a legal unit (9 digits) and the number of one of its
 * establishments (5 digits); both numbers end with a Luhn key.
 *
 * <p>La Poste (SIREN 356000000) has more establishments than the key allows: its SIRET are also accepted when the sum of
 * their digits is a multiple of 5.
 */
public final class Siret {
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Whether the text is a SIRET: fourteen digits, a SIREN with a right key, and a right key of its own. */
    public static boolean isValid(String text) {
        if (!SIRET.matcher(text).matches() || !isSirenValid(siren(text))) {
            return false;
        }
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text)
                || (siren(text).equals(LA_POSTE) && digitSum(text) % 5 == 0);
    }

    /** Whether the text is a SIREN: nine digits with a right key. */
    public static boolean isSirenValid(String text) {
        return SIREN.matcher(text).matches()
                && !text.equals("000000000")
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text);
    }

    /** The legal unit of an establishment: the first nine characters, "" when the text is shorter. */
    public static String siren(String siret) {
        return siret.length() < 9 ? "" : siret.substring(0, 9);
    }

    private static int digitSum(String text) {
        return text.chars().map(c -> c - '0').sum();
    }
}
