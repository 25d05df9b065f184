/**
 * How French is typed, compared and printed: spelling, typography, plain numbers, nearest names.
 *
 * <p>In: texts as people type them, or numbers. Out: keys to compare them by, and texts as a French colleague would print them. The doors
 * are {@link fr.ptce.consolidation.french.Spelling} and {@link fr.ptce.consolidation.french.Typography}. Nothing depends on the locale of
 * the machine.
 */
@NullMarked
package fr.ptce.consolidation.french;

import org.jspecify.annotations.NullMarked;
