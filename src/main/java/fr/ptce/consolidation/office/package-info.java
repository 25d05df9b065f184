/**
 * What an office file is, whoever reads or writes it: a zip of parts, XML, cells that have an address, days that are numbers.
 *
 * <p>In: names, texts, places and days. Out: the same as an office file holds them, and back. The doors are the four
 * public types; each craft stands here once. What comes out is well-formed whatever was typed, and the same bytes in every
 * time zone and locale. Knows nothing of PTCE.
 */
@NullMarked
package fr.ptce.consolidation.office;

import org.jspecify.annotations.NullMarked;
