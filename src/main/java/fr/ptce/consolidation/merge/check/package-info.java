/**
 * The checks across questionnaires: between the years of a pole, between its versions, between poles.
 *
 * <p>In: the base, the counted files and the lines of structures of a campaign ranked. Out: findings. The door is
 * {@link fr.ptce.consolidation.merge.check.CampaignRules}; each check is a line of {@code regles.csv} of scope campagne and
 * the class of that code, a few statements on the whole campaign: only what breaks the rule leaves the base.
 */
@NullMarked
package fr.ptce.consolidation.merge.check;

import org.jspecify.annotations.NullMarked;
