/**
 * Plain data as JSON: {@link fr.ptce.consolidation.report.json.JsonText}, for the files people read and for the pages that
 * carry their data. Knows nothing of PTCE.
 *
 * <p>In: maps, lists, texts, numbers; or the text of a file. Out: its text, or the same data. Afterwards the text can stand in a page:
 * nothing in it closes an element. {@link fr.ptce.consolidation.report.json.JsonReader} reads back what was written, and refuses the rest.
 */
@NullMarked
package fr.ptce.consolidation.report.json;

import org.jspecify.annotations.NullMarked;
