package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A blank workbook being made.
 *
 * @param workbook what is made
 * @param styles its styles
 * @param definition the questionnaire
 * @param campagne what it is sent for
 * @param cells where its answers stand
 * @param edition which of the definition's workbooks it is
 */
record FormBook(
        XSSFWorkbook workbook,
        FormStyles styles,
        Definition definition,
        Campagne campagne,
        AnswerCells cells,
        Edition edition) {
    /** What every output of a fictitious campaign says. */
    static final String SAMPLE = "Campagne d’exemple : données fictives";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]{0,254}");

    /** Whether it is the questionnaire of a pole or the form of one structure. */
    FormKind form() {
        return edition.form();
    }

    /** Exercice whose answers it will be filled with; empty for a blank one. */
    OptionalInt previous() {
        return edition.previous();
    }

    /** The sheets of questions, in order. */
    List<Section> sections() {
        return form().sections(definition);
    }

    /** Whether a column beside the answers to a question shows that of last year. */
    boolean recalls(Section section, Field field) {
        return previous().isPresent() && Carryover.of(section, field) == Carryover.RAPPEL;
    }

    /** The title of that column. */
    String recallTitle() {
        return previous().isPresent() ? "En " + previous().getAsInt() : "Année précédente";
    }

    /** Gives a name to cells. */
    void name(String name, String sheet, String reference) {
        name(name, "'" + sheet.replace("'", "''") + "'!" + reference);
    }

    /** Whether a text makes a name of a workbook. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Gives a name to cells as formulas of any sheet refer to them. */
    void name(String name, String reference) {
        if (!isName(name)) {
            // A code such as « multi-sites » makes no name of a workbook; its cell is still found by its technical
            // name.
            return;
        }
        Name created = workbook.createName();
        created.setNameName(name);
        created.setRefersToFormula(reference);
    }

    /** The mark of a mandatory question: always, or when the question arises; "" for an optional one. */
    static String mark(Field field) {
        if (field.required().isEmpty()) {
            return "";
        }
        boolean always = field.relevant().isEmpty()
                && field.required().orElseThrow().variables().isEmpty();
        return always ? "*" : "(*)";
    }
}
