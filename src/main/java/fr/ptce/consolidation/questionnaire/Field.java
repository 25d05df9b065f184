package fr.ptce.consolidation.questionnaire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question: one line of {@code survey.csv}.
 *
 * @param id number of the question in the network's questionnaire, such as {@code A04}; several fields may share one
 * @param name technical name, unique, such as {@code etp_animation}; also the column name in the store
 * @param type what an answer is
 * @param list the code list of a select, absent otherwise
 * @param layout how a multiple choice is laid out in the workbook
 * @param label the question as the pole reads it
 * @param hint help shown beside the question and as input message, "" when none
 * @param unit unit shown beside the answer, "" when none
 * @param required condition under which an answer is mandatory; absent when optional
 * @param requiredMessage what the pole reads when it is missing
 * @param relevant condition under which the question is asked at all; absent when always
 * @param constraint condition an answer must meet, {@code .} being the answer; absent when any
 * @param constraintMessage what the pole reads when it is not met
 * @param choiceFilter condition on the codes offered, absent when all are
 * @param calculation value of a {@link FieldType#CALCULATE} field, absent otherwise
 * @param maxLength longest text accepted, in characters; 0 when not a text
 * @param defaultText text already in the cell of a blank workbook (a guide to replace), "" when none
 * @param readOnly whether the cell is locked, filled by the network (the pole's id)
 * @param personal whether the answer is personal data: it never leaves the table of contacts
 * @param structureForm whether the question also stands in the one-page structure form
 * @param line line of {@code survey.csv}, for messages
 * @param commune for a text that is the Insee code of a commune, the communes it is one of; absent otherwise
 */
public record Field(
        String id,
        String name,
        FieldType type,
        Optional<CodeList> list,
        Layout layout,
        String label,
        String hint,
        String unit,
        Optional<Expression> required,
        String requiredMessage,
        Optional<Expression> relevant,
        Optional<Expression> constraint,
        String constraintMessage,
        Optional<Expression> choiceFilter,
        Optional<Expression> calculation,
        int maxLength,
        String defaultText,
        boolean readOnly,
        boolean personal,
        boolean structureForm,
        int line,
        Optional<CommuneChoice> commune) {

    /** Such as {@code regex(., '^[0-9]{14}$')}. */
    private static final Pattern DIGITS = Pattern.compile("\\^\\[0-9\\]\\{(\\d+)\\}\\$");

    private static final int SIRET = 14;

    /** How a multiple choice is laid out: one tick cell per code, or a few cells with the same drop-down. */
    public record Layout(Kind kind, int cells) {
        /** The two layouts, and the single cell of every other type. */
        public enum Kind {
            SINGLE,
            /** One cell per code, to tick. */
            TICKS,
            /** {@code cells} cells, each with the list as a drop-down. */
            SLOTS
        }

        /** One cell. */
        public static final Layout SINGLE_CELL = new Layout(Kind.SINGLE, 1);
    }

    /** The list of a select field; a definition that passed its checks always has it. */
    public CodeList getList() {
        return list.orElseThrow(() -> new IllegalStateException("no code list on " + name));
    }

    /**
     * How many digits an answer is made of, when the constraint of a text asks for an exact number of them; 0 otherwise.
     */
    public int digits() {
        String source =
                type == FieldType.TEXT ? constraint.map(Expression::source).orElse("") : "";
        Matcher digits = DIGITS.matcher(source);
        if (digits.find()) {
            return Integer.parseInt(digits.group(1));
        }
        return source.contains("siret-valide(.)") ? SIRET : 0;
    }

    /** Whether somebody types an answer to it. */
    public boolean isAsked() {
        return type != FieldType.CALCULATE;
    }
}
