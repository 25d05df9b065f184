package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.questionnaire.Field;
import java.util.Set;

/**
 * What stands in a cell of calculation in place of an answer when none was given. It starts with a sign nobody types, so
 * that one comparison tells an answer from the absence of one.
 */
public enum AnswerMark {
    /** Nothing typed. */
    BLANK(""),
    /** Ne sait pas. */
    NSP("NSP"),
    /** Sans objet. */
    SO("SO"),
    /** Something that cannot be understood. */
    UNREADABLE("?"),
    /** A decimal where a whole number is expected. */
    NOT_WHOLE("E"),
    /** A dash, a sign: neither an answer nor its absence. */
    SIGN("-"),
    /** « Néant », « aucun »: zero, unknown or not concerned. */
    NONE("0"),
    /** An abbreviation that means several things. */
    ABBREVIATION("A"),
    /** A number whose only separator may be that of thousands. */
    AMBIGUOUS("M"),
    /** The name of a commune, whose code only the job can find: an answer, of which no formula knows more. */
    NAMED("N");

    /** Codes of the findings of a cell that cannot be understood, as far as a formula can tell. */
    static final Set<String> CODES = Set.of(
            "COV-INCONNU",
            "COV-COCHE",
            "COV-CASE",
            "DES-AMBIGU",
            "DES-AUTRE-UNITE",
            "DES-TEXTE",
            "FDT-NOMBRE",
            "FDT-ENTIER",
            "FDT-RIEN",
            "FDT-ABREVIATION",
            "FDT-APPROXIMATION",
            "FDT-PAS-SIRET");

    /** The sign they all start with. */
    static final String SIGNE = "§";

    private final String suffix;

    AnswerMark(String suffix) {
        this.suffix = suffix;
    }

    /** The text of the cell. */
    public String mark() {
        return SIGNE + suffix;
    }

    /** The formula that gives it. */
    String quoted() {
        return Formula.quoted(mark());
    }

    /** Whether an answer was given. */
    static String given(String cell) {
        return "LEFT(" + cell + ",1)<>\"" + SIGNE + "\"";
    }

    /**
     * Whether an answer was given that tells something: not a question to tick where nothing is ticked; a commune by its name
     * tells, were its code not known.
     */
    static String tells(Field field, String cell) {
        if (field.commune().isPresent()) {
            return "OR(" + given(cell) + "," + NAMED.is(cell) + ")";
        }
        return isTicks(field) ? "AND(" + given(cell) + ",TRIM(" + cell + ")<>\"\")" : given(cell);
    }

    /** Whether a mandatory answer is missing: nothing typed, or every box No. */
    static String missing(Field field, String cell) {
        return isTicks(field) ? "OR(" + BLANK.is(cell) + ",TRIM(" + cell + ")=\"\")" : BLANK.is(cell);
    }

    private static boolean isTicks(Field field) {
        return field.layout().kind() == Field.Layout.Kind.TICKS;
    }

    /** Whether it is that state. */
    String is(String cell) {
        return cell + "=" + quoted();
    }
}
