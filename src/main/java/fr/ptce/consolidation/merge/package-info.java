/**
 * From submissions to a campaign: latest valid version, duplicates, selection of the most complete.
 *
 * <p>Set-based, on the store.
 */
@NullMarked
package fr.ptce.consolidation.merge;

import org.jspecify.annotations.NullMarked;
