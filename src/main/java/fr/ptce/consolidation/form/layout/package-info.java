/**
 * Where each question sits in the workbook: technical names, titles of columns, sheets that are the program's own.
 *
 * <p>In: the fields of a definition. Out: {@link fr.ptce.consolidation.form.layout.Questions} and their
 * {@link fr.ptce.consolidation.form.layout.Marker}s, the door. What writes a form and what reads it back look here, hence agree.
 */
@NullMarked
package fr.ptce.consolidation.form.layout;

import org.jspecify.annotations.NullMarked;
