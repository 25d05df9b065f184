package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.Map;

/** What a prefilled workbook does with last year's answer to a question. */
enum Carryover {
    /** In the cell of the answer: what seldom changes, which the pole corrects when it did. */
    REPONSE,
    /** Beside it, to compare with: a number left as it was would be a wrong figure, and nobody could tell. */
    RAPPEL,
    /** Nowhere. */
    RIEN;

    /** The questions that do not follow their type. */
    private static final Map<String, Carryover> EXCEPTIONS = Map.of(
            // A number of identity, the same every year.
            "annee_creation", REPONSE,
            // Tells of a departure of last year, and the structures that left are not carried over.
            "situation_motif", RIEN);

    /**
     * By the type of the answer, but for a few questions.
     *
     * @param section the sheet it stands on; an optional one tells of an action of the year, to be told anew
     */
    static Carryover of(Section section, Field field) {
        if (!field.isAsked() || field.readOnly() || section.optional()) {
            return RIEN;
        }
        return EXCEPTIONS.getOrDefault(field.name(), field.type().isNumeric() ? RAPPEL : REPONSE);
    }
}
