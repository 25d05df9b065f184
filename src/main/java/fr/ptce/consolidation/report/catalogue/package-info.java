/**
 * Finds the report templates and fills each with the filler of its format.
 *
 * <p>In: the folder {@code templates/rapports/}. Out: {@link fr.ptce.consolidation.report.catalogue.Template}s, or every wrong line of theirs;
 * then one file per template and data. A template dropped there is one more report: nothing here names one of them.
 *
 * <p>The doors are {@link fr.ptce.consolidation.report.catalogue.Templates} and {@link fr.ptce.consolidation.report.catalogue.Reports}.
 * Afterwards every template was read before the first report was written: a wrong one stops nothing half-way.
 */
@NullMarked
package fr.ptce.consolidation.report.catalogue;

import org.jspecify.annotations.NullMarked;
