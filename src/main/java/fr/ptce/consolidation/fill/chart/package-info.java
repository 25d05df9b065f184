/**
 * Bar charts as data, and their drawing in SVG.
 *
 * <p>In: labels and numbers. Out: a drawing with its text alternative, the same everywhere. Knows nothing of PTCE.
 *
 * <p>The door is {@link fr.ptce.consolidation.fill.chart.BarChart}. Afterwards a drawing says in words what it shows.
 */
@NullMarked
package fr.ptce.consolidation.fill.chart;

import org.jspecify.annotations.NullMarked;
