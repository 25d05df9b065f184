/**
 * Fills Word documents that hold Velocity.
 *
 * <p>In: a .docx whose merge fields ({@code $x}), loops and conditions were typed in Word or LibreOffice, and plain data. Out: the same
 * document, filled, with native charts; or every fault, each with its paragraph. Knows nothing of PTCE.
 *
 * <p>The door is {@link fr.ptce.consolidation.fill.docx.DocxTemplate}. Afterwards the document opens in Word and LibreOffice, and has the
 * same bytes for the same data.
 */
@NullMarked
package fr.ptce.consolidation.fill.docx;

import org.jspecify.annotations.NullMarked;
