/**
 * What was answered: values in the type the definition gives each field, each with the cell it stands in.
 *
 * <p>In: what the reader of forms, the maker of samples or the base understood. Out: a
 * {@link fr.ptce.consolidation.answer.Submission}, the door: one returned file, read. Afterwards an absent answer is a value (missing,
 * NSP, SO), never null, 0 or an empty text, and no package below needs a workbook to know what was said and where.
 */
@NullMarked
package fr.ptce.consolidation.answer;

import org.jspecify.annotations.NullMarked;
