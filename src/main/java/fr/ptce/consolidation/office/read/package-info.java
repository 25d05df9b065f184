/**
 * The hardened streaming reader of .xlsx and .ods files: our own zip pass and StAX pass, in one reading of the bytes. It
 * knows nothing of the questionnaire.
 *
 * <p>In: a path. Out: an {@link fr.ptce.consolidation.office.read.XlsxReading}: a workbook, the same for both formats, whose every cell may be
 * trusted to hold what the file holds, or a refusal that says why and what to do. Never throws for the content of a
 * file.
 */
@NullMarked
package fr.ptce.consolidation.office.read;

import org.jspecify.annotations.NullMarked;
