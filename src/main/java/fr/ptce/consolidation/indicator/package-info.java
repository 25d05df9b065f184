/**
 * Figures with numerator, denominator, base label and n; breakdowns; lineage.
 *
 * <p>Computed by SQL on the store.
 */
@NullMarked
package fr.ptce.consolidation.indicator;

import org.jspecify.annotations.NullMarked;
