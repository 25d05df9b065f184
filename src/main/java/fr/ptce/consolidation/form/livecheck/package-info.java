/**
 * The checks of the definition as formulas of a spreadsheet, rendered from the same parsed expressions as the job
 * evaluates: what a workbook tells the pole while it is being filled in. Knows neither POI nor where answers stand.
 */
@NullMarked
package fr.ptce.consolidation.form.livecheck;

import org.jspecify.annotations.NullMarked;
