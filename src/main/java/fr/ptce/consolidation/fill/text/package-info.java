/**
 * Fills templates that are texts: HTML, Markdown, CSV, plain text.
 *
 * <p>In: a text with Velocity in it and plain data. Out: the same text, every value escaped as its format wants, or French sentences
 * that name the wrong lines. Knows nothing of PTCE.
 *
 * <p>The door is {@link fr.ptce.consolidation.fill.text.TextTemplate}. Afterwards no value can be taken for markup, a formula or a column.
 */
@NullMarked
package fr.ptce.consolidation.fill.text;

import org.jspecify.annotations.NullMarked;
