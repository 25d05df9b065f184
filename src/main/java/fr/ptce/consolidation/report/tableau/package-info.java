/**
 * The data of the dashboard, as plain maps and lists that its page reads.
 *
 * <p>In: a {@link fr.ptce.consolidation.report.CampaignData}. Out: what {@code templates/rapports/tableau-de-bord.html} shows
 * and filters, internal and complete, contacts and free texts aside. The door is
 * {@link fr.ptce.consolidation.report.tableau.TableauDeBord}. Arrays instead of maps where there is one per pole: 2,000
 * poles stay a file of a few megabytes.
 */
@NullMarked
package fr.ptce.consolidation.report.tableau;

import org.jspecify.annotations.NullMarked;
