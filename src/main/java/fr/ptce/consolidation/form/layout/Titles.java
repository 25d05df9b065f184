package fr.ptce.consolidation.form.layout;

import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.questionnaire.Field;

/** The words that may stand above the column of one cell of a question. */
public record Titles(String question, String code, String hint, String unit, String id, boolean slot) {
    private static final String CHOICE = "choix";

    /** The titles of a question's cell, of that label. */
    static Titles of(Field field, String label) {
        return new Titles(
                Spelling.key(field.label()),
                Spelling.key(label),
                Spelling.key(field.hint()),
                Spelling.key(field.unit()),
                Spelling.key(field.id()),
                field.layout().kind() == Field.Layout.Kind.SLOTS);
    }

    /** Whether that text is a title, a hint or a unit of the column. */
    public boolean match(String text) {
        String key = Spelling.key(text);
        return !key.isEmpty()
                && (key.startsWith(question)
                        || key.startsWith(id + question)
                        || key.endsWith(code)
                        || key.equals(hint)
                        || key.equals(unit)
                        || key.equals(id)
                        || (slot && key.endsWith(CHOICE)));
    }
}
