/**
 * Makes PDF files out of XHTML pages: PDF/A-3a and PDF/UA-1, the same bytes everywhere.
 *
 * <p>In: a template of XHTML with Velocity in it, and plain data. Out: a tagged PDF with its fonts, or French sentences that name the
 * wrong lines. Reads nothing but the template: no network, no file. Knows nothing of PTCE.
 *
 * <p>The door is {@link fr.ptce.consolidation.fill.pdf.PdfTemplate}. Afterwards the file is one that veraPDF accepts, on which tests insist.
 */
@NullMarked
package fr.ptce.consolidation.fill.pdf;

import org.jspecify.annotations.NullMarked;
