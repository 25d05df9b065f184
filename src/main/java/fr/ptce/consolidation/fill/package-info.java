/**
 * Velocity as every filler uses it: one dialect, plain data only, nothing dangerous, nothing that depends on the machine.
 *
 * <p>In: the text of a template and a map of plain data. Out: merged text or a typed value, or a French sentence saying what is
 * wrong. The door is {@link fr.ptce.consolidation.fill.SafeVelocity}. Afterwards nothing of the program was called but what
 * {@link fr.ptce.consolidation.fill.PlainDataUberspect} lists, and no text of the data was read as a template.
 */
@NullMarked
package fr.ptce.consolidation.fill;

import org.jspecify.annotations.NullMarked;
