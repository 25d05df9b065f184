/**
 * Figures with numerator, denominator, base label and n; breakdowns; lineage.
 *
 * <p>In: a definition and a consolidated campaign in the store. Out: {@link fr.ptce.consolidation.indicator.Figure}s in
 * the order of the definition, and the cells behind them. The doors are
 * {@link fr.ptce.consolidation.indicator.Indicators} and {@link fr.ptce.consolidation.indicator.Lineage}. Everything is
 * counted by SQL on the store: the heap never holds a list of units. A unit whose condition cannot be evaluated (no
 * answer, NSP, SO) is outside the base: SQL's three-valued logic is that rule.
 */
@NullMarked
package fr.ptce.consolidation.indicator;

import org.jspecify.annotations.NullMarked;
