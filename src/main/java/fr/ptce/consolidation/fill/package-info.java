/**
 * Velocity as every filler uses it: one dialect, plain data only, nothing dangerous, nothing that depends on the machine.
 *
 * <p>The door is {@link fr.ptce.consolidation.fill.SafeVelocity}. In: the text of a template and a map of plain data. Out: merged text or a typed value, or a French sentence saying what is wrong.
 */
@NullMarked
package fr.ptce.consolidation.fill;

import org.jspecify.annotations.NullMarked;
