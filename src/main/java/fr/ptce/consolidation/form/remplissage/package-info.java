/**
 * Pours texts and numbers into a workbook this program wrote, as text: filling a workbook costs no more than writing it.
 *
 * <p>In: the parts of a blank workbook, whose cells are told by the technical names hidden beside them, and what goes into
 * each by that name. Out: the parts filled, their addresses and their looks untouched. Knows nothing of the questionnaire;
 * the door is {@link fr.ptce.consolidation.form.write.AnswerSheet}. Received workbooks are never filled.
 */
@NullMarked
package fr.ptce.consolidation.form.remplissage;

import org.jspecify.annotations.NullMarked;
