/**
 * Bar charts as data, and their drawing in SVG.
 *
 * <p>In: labels and numbers. Out: a drawing with its text alternative, the same everywhere. Knows nothing of PTCE.
 */
@NullMarked
package fr.ptce.consolidation.fill.chart;

import org.jspecify.annotations.NullMarked;
