/**
 * Plain data as JSON: {@link fr.ptce.consolidation.report.json.JsonText}, for the files people read and for the pages that
 * carry their data. Knows nothing of PTCE.
 */
@NullMarked
package fr.ptce.consolidation.report.json;

import org.jspecify.annotations.NullMarked;
