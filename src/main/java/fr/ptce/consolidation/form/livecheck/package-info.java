/**
 * The checks of the definition as formulas of a spreadsheet, rendered from the same parsed expressions as the job
 * evaluates: what a workbook tells the pole while it is being filled in. Knows neither POI nor where answers stand.
 *
 * <p>In: fields, rules and conditions of a definition, and the names of the cells they read. Out: formulas and the words that go with
 * them; the door is {@link fr.ptce.consolidation.form.livecheck.LiveCalculations}. What a spreadsheet cannot say is told as such
 * ({@link fr.ptce.consolidation.form.livecheck.WhereChecked}), never approximated.
 *
 * <p>Afterwards the workbook and the job say the same of the same answers, in the same words.
 */
@NullMarked
package fr.ptce.consolidation.form.livecheck;

import org.jspecify.annotations.NullMarked;
