/**
 * Statistical secrecy: what of the figures may leave the network.
 *
 * <p>In: the complete figures of a campaign, and the units behind them. Out: the same figures in the same order for profile
 * financeur, each published or masked, and the audit of that decision. The door is
 * {@link fr.ptce.consolidation.disclosure.Release}. Afterwards no masked number can be told from what is published; the
 * rules are those of French business statistics, applied by commitment, not by law.
 */
@NullMarked
package fr.ptce.consolidation.disclosure;

import org.jspecify.annotations.NullMarked;
