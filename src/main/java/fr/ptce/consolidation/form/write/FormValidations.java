package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.form.livecheck.LiveCalculations;
import fr.ptce.consolidation.form.livecheck.PossibleNumber;
import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The drop-downs and messages of the answer cells. They warn and never refuse: NSP, SO, « 3 ETP » or an alias of a code
 * are answers the reader understands, and a pole that cannot type its answer gives none.
 */
final class FormValidations {
    private static final int TITLE_ROOM = 32;
    private static final int TEXT_ROOM = 255;
    /** Up to there a text is a code, which people may type with spaces. */
    private static final int CODE_LENGTH = 20;

    private static final String ALSO = "NSP (ne sait pas) et SO (sans objet) sont aussi acceptés.";

    private final FormBook book;
    private final XSSFSheet sheet;
    private final boolean repeat;
    private final XSSFDataValidationHelper validations;

    /**
     * @param repeat whether the sheet has one row per structure
     */
    FormValidations(FormBook book, XSSFSheet sheet, boolean repeat) {
        this.book = book;
        this.repeat = repeat;
        this.sheet = sheet;
        this.validations = new XSSFDataValidationHelper(sheet);
    }

    /** Gives cells that hold an answer to that field their drop-down and messages. */
    void add(Field field, CellRangeAddress cells) {
        DataValidation validation = validations.createValidation(
                constraint(field, cells),
                new CellRangeAddressList(
                        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        validation.setEmptyCellAllowed(true);
        // Members sit in other départements too: there is nothing wrong in a commune that is not offered.
        validation.setErrorStyle(
                field.commune().isPresent() ? DataValidation.ErrorStyle.INFO : DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Réponse à vérifier", shortened(expected(field), TEXT_ROOM));
        validation.setShowPromptBox(true);
        validation.createPromptBox(shortened(field.id() + " · " + field.label(), TITLE_ROOM), prompt(field));
        sheet.addValidationData(validation);
    }

    /** Lets nothing be typed in cells that may not be locked. */
    void refuse(CellRangeAddress cells) {
        DataValidation validation = validations.createValidation(
                validations.createCustomConstraint("FALSE"),
                new CellRangeAddressList(
                        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setEmptyCellAllowed(false);
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                "Pour mémoire", "Cette colonne rappelle l’année précédente : répondez dans celle de gauche.");
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(Field field, CellRangeAddress cells) {
        String first = new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString(false);
        if (field.layout().kind() == Field.Layout.Kind.TICKS) {
            return validations.createFormulaListConstraint(ListSheet.TICKS);
        }
        if (field.type().isSelect()) {
            return validations.createFormulaListConstraint(list(field, cells));
        }
        if (field.type().isNumeric() || field.type() == FieldType.DATE) {
            String states = ",UPPER(TRIM(" + first + "))=\"NSP\",UPPER(TRIM(" + first + "))=\"SO\")";
            String possible = field.type().isNumeric() ? possible(field, first) : "TRUE";
            String number = "IF(ISNUMBER(" + first + ")," + possible + ",FALSE)";
            boolean fits = !possible.equals("TRUE") && ("OR(" + number + states).length() <= TEXT_ROOM;
            return validations.createCustomConstraint("OR(" + (fits ? number : "ISNUMBER(" + first + ")") + states);
        }
        if (field.commune().isPresent()) {
            return CommuneSheet.findList(field)
                    .map(validations::createFormulaListConstraint)
                    .orElseGet(() -> new XSSFDataValidationConstraint(ValidationType.ANY, ""));
        }
        if (field.maxLength() == 0) {
            return new XSSFDataValidationConstraint(ValidationType.ANY, "");
        }
        if (field.maxLength() <= CODE_LENGTH) {
            return validations.createCustomConstraint(
                    "LEN(SUBSTITUTE(SUBSTITUTE(" + first + ",\" \",\"\"),CHAR(160),\"\"))<=" + field.maxLength());
        }
        return validations.createTextLengthConstraint(
                OperatorType.LESS_OR_EQUAL, String.valueOf(field.maxLength()), null);
    }

    private String possible(Field field, String cell) {
        return PossibleNumber.formula(book.definition(), book.campagne().exercice(), field, cell);
    }

    /** A question that is not asked, as the other answers stand, offers nothing but to say so. */
    private String list(Field field, CellRangeAddress cells) {
        String list = ListSheet.name(field.getList());
        if (field.relevant().isEmpty()) {
            return list;
        }
        String asked = "VLOOKUP(\"" + field.name() + "\"," + LiveChecks.QUESTIONS + ",3,0)";
        if (repeat) {
            String first = new CellReference(cells.getFirstRow(), 0, false, true).formatAsString();
            String above = new CellReference(cells.getFirstRow() - 1, 0, true, true).formatAsString();
            asked = "INDEX(" + LiveCalculations.asked(field.name()) + ",ROW(" + first + ")-ROW(" + above + "))";
        }
        return "IF(IFERROR(" + asked + ",1)," + list + "," + ListSheet.WITHOUT_OBJECT + ")";
    }

    /** The help of the question, the unit and whether an answer is mandatory. */
    private static String prompt(Field field) {
        String mark = FormBook.mark(field);
        String obligation = mark.isEmpty()
                ? ""
                : mark.equals("*") ? " * Réponse obligatoire." : " (*) Obligatoire si vous êtes concerné.";
        String unit = field.unit().isEmpty() ? "" : " Unité : " + field.unit() + ".";
        String hint = field.hint().isEmpty() ? field.label() : field.hint();
        return shortened(hint, TEXT_ROOM - obligation.length() - unit.length()) + unit + obligation;
    }

    private static String expected(Field field) {
        if (field.layout().kind() == Field.Layout.Kind.TICKS) {
            return "Choisissez Oui, Non ou NSP (ne sait pas). Une croix (X) vaut Oui.";
        }
        if (field.type().isSelect()) {
            return "Choisissez une réponse dans la liste. " + ALSO;
        }
        if (field.commune().isPresent()) {
            return "Cette commune n’est pas de celles que la liste propose. Son code Insee (et non son code postal) convient"
                    + " aussi. " + ALSO;
        }
        String precise = field.constraintMessage().isEmpty() ? "" : field.constraintMessage() + " ";
        if (field.type() == FieldType.DATE) {
            return precise + "Une date est attendue, comme 31/12/2015. " + ALSO;
        }
        if (field.type().isNumeric()) {
            return precise + "Un nombre possible est attendu, sans unité. " + ALSO;
        }
        return precise + (field.maxLength() == 0 ? "" : "Ce texte dépasse " + field.maxLength() + " caractères.");
    }

    /** Cut between words, with an ellipsis, when there is no room. */
    static String shortened(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int space = text.lastIndexOf(' ', room - 1);
        return space > room / 2 ? text.substring(0, space) + Excerpt.ELLIPSIS : Excerpt.of(text, room);
    }
}
