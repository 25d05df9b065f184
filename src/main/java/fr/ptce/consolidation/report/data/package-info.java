/**
 * The data files of a campaign, {@code donnees/*.csv}, and its {@code journal.json}: internal, complete.
 *
 * <p>In: a {@link fr.ptce.consolidation.report.context.CampaignData}. Out: files. The doors are
 * {@link fr.ptce.consolidation.report.data.DataFiles} and {@link fr.ptce.consolidation.report.data.Journal}. Same
 * campaign, same bytes: rows are sorted, nothing tells the time.
 */
@NullMarked
package fr.ptce.consolidation.report.data;

import org.jspecify.annotations.NullMarked;
