/**
 * The same questionnaire as an XLSForm, for a collection on the web or on a telephone.
 *
 * <p>In: a definition. Out: the bytes of a workbook with the sheets survey, choices and settings; the door is
 * {@link fr.ptce.consolidation.form.odk.XlsForm}. What that format cannot say (rules across questions) stands there as a note.
 *
 * <p>Afterwards every expression of the sheet was parsed by the engine of that format.
 */
@NullMarked
package fr.ptce.consolidation.form.odk;

import org.jspecify.annotations.NullMarked;
