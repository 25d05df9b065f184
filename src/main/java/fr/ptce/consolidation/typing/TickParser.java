package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.Cell;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tick cell of one code of a multiple choice: Oui, Non or NSP in the drop-down, any mark of yes or no, or the code
 * itself written once more. Gives the code among the chosen, or no code at all for a no.
 */
public final class TickParser implements AnswerParser {
    /** What to do, whatever the code. */
    public static final String ADVICE = "Choisissez Oui ou Non dans la liste déroulante";

    /** What is said of SO in a box beside others that are filled. */
    public static final String SO_BESIDE =
            "SO dans une case, alors que d’autres cases de la question sont remplies : elle est comptée Non";

    private final String code;
    private final CodeMatcher codes;

    public TickParser(String code, CodeMatcher codes) {
        this.code = code;
        this.codes = codes;
    }

    @Override
    public Reading parse(Cell cell) {
        String shown = Spelling.trim(Cells.shown(cell));
        Boolean yes = cell.type() == Cell.Type.DATE ? null : YesNo.read(shown);
        if (yes != null) {
            boolean same = shown.equals("Oui") || shown.equals("Non");
            return new Reading.Given(choices(yes), same ? List.of() : List.of(YesNo.treatment(yes)));
        }
        boolean red = YesNo.isRedCross(shown);
        Reading special = !red && cell.type() == Cell.Type.TEXT ? SpecialWords.read(shown, true) : null;
        if (special != null) {
            return special;
        }
        CodeMatcher.@Nullable Match match = codes.match(shown);
        if (match != null && match.code().equals(code)) {
            return new Reading.Given(choices(true), List.of(YesNo.treatment(true)));
        }
        return new Reading.Refused(
                FormCheck.COV_COCHE,
                red ? "peut vouloir dire Oui comme Non" : "n'est ni Oui, ni Non, ni NSP",
                "Oui, Non ou NSP",
                ADVICE + ", pour " + Typography.quote(codes.label(code)) + ".");
    }

    private Value.Choices choices(boolean yes) {
        return new Value.Choices(yes ? new TreeSet<>(List.of(code)) : new TreeSet<>(), new TreeSet<>());
    }
}
