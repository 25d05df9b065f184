/**
 * What the network keeps itself about a campaign: {@code campagne.csv}, the registry of poles, the lists of references.
 *
 * <p>In: the CSV files of {@code input/} and {@code input/<campagne>/}. Out: a {@link fr.ptce.consolidation.campaign.Campagne}, its
 * {@link fr.ptce.consolidation.campaign.Registry} and {@link fr.ptce.consolidation.campaign.ReferenceLists}: the doors. A wrong line is
 * told with file, line and what to do. Afterwards each expected pole is told once, under its own identifier.
 */
@NullMarked
package fr.ptce.consolidation.campaign;

import org.jspecify.annotations.NullMarked;
