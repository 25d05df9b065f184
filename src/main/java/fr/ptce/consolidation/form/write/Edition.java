package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.FormKind;
import java.util.OptionalInt;

/**
 * Which of a definition's workbooks is made.
 *
 * @param form the questionnaire of a pole, or the form of one structure
 * @param structures rows for the member structures, where it asks about them all
 * @param previous exercice whose answers it will be filled with; empty for a blank one
 */
record Edition(FormKind form, int structures, OptionalInt previous) {}
