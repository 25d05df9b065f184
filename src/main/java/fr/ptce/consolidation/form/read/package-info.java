/**
 * Reads a returned workbook: finds each answer wherever people moved it, or says that it is lost.
 *
 * <p>In: the bytes of a returned workbook and the definition. Out: a {@link fr.ptce.consolidation.answer.Submission} whose every answer
 * knows its cell and raw text, or a refusal; the door is {@link fr.ptce.consolidation.form.read.FormReader}. Reading never throws for
 * what a person typed. Afterwards the file is known to be of this campaign, this pole and this questionnaire.
 */
@NullMarked
package fr.ptce.consolidation.form.read;

import org.jspecify.annotations.NullMarked;
