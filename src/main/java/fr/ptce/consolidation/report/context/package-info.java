/**
 * Fills templates and writes the data files.
 *
 * <p>The fillers below know nothing of PTCE.
 */
@NullMarked
package fr.ptce.consolidation.report.context;

import org.jspecify.annotations.NullMarked;
