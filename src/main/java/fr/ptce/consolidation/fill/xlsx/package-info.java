/**
 * The Velocity-in-the-cell filler of .xlsx templates, on the parts' XML. Knows nothing of PTCE.
 *
 * <p>In: a template and a context of plain data. Out: a workbook, or errors naming sheet and cell.
 */
@NullMarked
package fr.ptce.consolidation.fill.xlsx;

import org.jspecify.annotations.NullMarked;
