/**
 * What report templates see: the figures, poles and findings of a campaign as plain data, with the names templates use.
 *
 * <p>In: a {@link fr.ptce.consolidation.report.context.CampaignData}. Out: maps of plain data, French and already in the form people read;
 * the door is {@link fr.ptce.consolidation.report.context.ReportContext}. Names of keys are a contract with who edits templates.
 *
 * <p>Afterwards a template sees nothing that its profile may not: masking is done before.
 */
@NullMarked
package fr.ptce.consolidation.report.context;

import org.jspecify.annotations.NullMarked;
