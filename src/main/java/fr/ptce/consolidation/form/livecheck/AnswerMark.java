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

    /** Whether a question of that kind was answered, were it by a name whose code is not known. */
    static String answered(Field field, String cell) {
        return field.commune().isPresent() ? "OR(" + given(cell) + "," + NAMED.is(cell) + ")" : given(cell);
    }

    /** Whether it is that state. */
    String is(String cell) {
        return cell + "=" + quoted();
    }
}
