/**
 * The blank, pre-filled and live workbook the network sends, for a pole or for one member structure.
 *
 * <p>In: a definition, a campaign, the lists of references, a pole and what it answered last year. Out: the bytes of a workbook, the
 * same for the same input; the door is {@link fr.ptce.consolidation.form.write.FormWriter}. A form is built once with POI, then texts and
 * numbers are poured into its parts as text ({@link fr.ptce.consolidation.form.write.AnswerSheet}): filling a workbook costs no more than
 * writing it. Received workbooks are never filled.
 *
 * <p>Afterwards what was written is read back by {@code form.read} to the same answers.
 */
@NullMarked
package fr.ptce.consolidation.form.write;

import org.jspecify.annotations.NullMarked;
