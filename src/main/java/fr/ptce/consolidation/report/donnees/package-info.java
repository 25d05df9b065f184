/**
 * The data files of a campaign, {@code donnees/*.csv}, and its {@code journal.json}: internal, complete.
 *
 * <p>In: a {@link fr.ptce.consolidation.report.CampaignData}. Out: files. The doors are
 * {@link fr.ptce.consolidation.report.donnees.DataFiles} and {@link fr.ptce.consolidation.report.donnees.Journal}. Same
 * campaign, same bytes: rows are sorted, nothing tells the time.
 */
@NullMarked
package fr.ptce.consolidation.report.donnees;

import org.jspecify.annotations.NullMarked;
