/**
 * The workbook: where each field sits. Writes blank, pre-filled and annotated workbooks, reads returned ones.
 *
 * <p>In: a definition and a pole, or the bytes of a returned workbook. Out: a workbook, or a
 * {@link fr.ptce.consolidation.answer.Submission} whose every answer knows its cell and raw text. Reading never throws for
 * what a person typed.
 */
@NullMarked
package fr.ptce.consolidation.form.read;

import org.jspecify.annotations.NullMarked;
