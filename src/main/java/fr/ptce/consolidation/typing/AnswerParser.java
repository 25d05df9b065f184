package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.Invisible;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;

/** Understands one non-blank cell as an answer of one type. */
public interface AnswerParser {
    /** What a cell says; it holds a text that is not blank, a number, a boolean or a date. */
    Reading parse(Cell cell);

    /** The parser of a field's cells, ticks apart. */
    static AnswerParser of(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> new NumberParser(field);
            case DATE -> new DayParser();
            case SELECT_ONE -> new ChoiceParser(new CodeMatcher(field.getList()), false);
            case SELECT_MULTIPLE -> new ChoiceParser(new CodeMatcher(field.getList()), true);
            case TEXT -> TextParser.of(field);
            case CALCULATE -> throw new IllegalArgumentException("a calculation is never typed: " + field.name());
        };
    }

    /**
     * What a cell says, whatever it holds: spreadsheet errors, formulas without result and formulas are dealt with here,
     * once for all types.
     */
    default Reading read(Cell cell) {
        return switch (cell.type()) {
            case ERROR ->
                new Reading.Refused(
                        FormCheck.FDT_ERREUR,
                        "est une erreur du tableur",
                        "une réponse",
                        "Corrigez la formule de la cellule, ou tapez la valeur à sa place.");
            case NO_VALUE ->
                new Reading.Refused(
                        FormCheck.FDT_SANS_VALEUR,
                        "n'a pas de résultat enregistré",
                        "une réponse",
                        "Ouvrez le classeur dans Excel ou LibreOffice et enregistrez-le, ou tapez la valeur à la place de la"
                                + " formule.");
            case UNREADABLE ->
                new Reading.Refused(
                        FormCheck.FLF_VALEUR,
                        "ne peut pas être lu : le fichier est abîmé à cet endroit",
                        "une réponse",
                        "Retapez la réponse dans cette cellule, puis enregistrez le classeur.");
            case TEXT -> Invisible.isAll(cell.text()) ? new Reading.Nothing() : traced(cell);
            case NUMBER, BOOLEAN, DATE -> traced(cell);
        };
    }

    private Reading traced(Cell cell) {
        Reading reading = parse(cell);
        return cell.formula()
                ? reading.with(new Reading.Treatment(
                        FormCheck.FDT_FORMULE, "Réponse calculée par une formule", Cells.shown(cell)))
                : reading;
    }
}
