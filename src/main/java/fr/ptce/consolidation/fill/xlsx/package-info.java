/**
 * The Velocity-in-the-cell filler of .xlsx templates, on the parts' XML. Knows nothing of PTCE.
 *
 * <p>In: a template and a context of plain data. Out: a workbook, or errors naming sheet and cell.
 *
 * <p>The door is {@link fr.ptce.consolidation.fill.xlsx.XlsxTemplate}. Afterwards formulas, names, charts and formats follow the rows and
 * columns that grew, or the template was refused with sheet and cell; a text of the data never becomes a formula.
 */
@NullMarked
package fr.ptce.consolidation.fill.xlsx;

import org.jspecify.annotations.NullMarked;
