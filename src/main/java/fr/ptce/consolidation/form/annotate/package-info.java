/**
 * The pole's own workbook, sent back with each problem written in its cell.
 *
 * <p>In: the bytes of an accepted workbook, and its findings. Out: the same workbook, every part the same but for what is added:
 * notes, marks (conditional formats, no style of a cell changes) and a sheet {@code À corriger}. The door is
 * {@link fr.ptce.consolidation.form.annotate.AnnotatedWorkbook}. Parts are spliced as text, never parsed and written again, so that
 * what this program does not know stays as it was.
 *
 * <p>Afterwards the pole's answers are as it typed them; a second return takes the place of the first.
 */
@NullMarked
package fr.ptce.consolidation.form.annotate;

import org.jspecify.annotations.NullMarked;
