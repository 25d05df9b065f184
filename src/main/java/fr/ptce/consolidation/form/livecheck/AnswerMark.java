package fr.ptce.consolidation.form.livecheck;

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
    ABBREVIATION("A");

    /** Codes of the findings of a cell that cannot be understood, as far as a formula can tell. */
    static final Set<String> CODES = Set.of(
            "COV-INCONNU",
            "COV-COCHE",
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

    /** Whether it is that state. */
    String is(String cell) {
        return cell + "=" + quoted();
    }
}
