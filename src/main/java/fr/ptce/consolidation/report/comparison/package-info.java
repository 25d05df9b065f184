/**
 * What moved between two runs, and because of what. In: the outputs of two runs, as files alone ({@code indicateurs.csv},
 * {@code contributions.csv}, {@code selection.csv}, {@code redressements.csv}, {@code journal.json}), whichever program wrote
 * them. Out: {@link fr.ptce.consolidation.report.comparison.RunComparison}, the door. The effects of the poles on a sum, a
 * share or a ratio add up to its change.
 */
@NullMarked
package fr.ptce.consolidation.report.comparison;

import org.jspecify.annotations.NullMarked;
