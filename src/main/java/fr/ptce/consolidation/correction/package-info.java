/**
 * The corrections the network makes to the answers of poles: {@code redressements.csv} of a campaign and a questionnaire
 * come in, the questionnaire goes out corrected, then checked, so that it is judged as corrected, with what became of each
 * correction and of each finding the network dealt with.
 *
 * <p>Doors: {@link fr.ptce.consolidation.correction.Corrections}, the corrections, and
 * {@link fr.ptce.consolidation.correction.CorrectedValidation}, the checks around them. Afterwards every corrected answer bears the
 * treatment {@code RED-APPLIQUE} down to the lineage, and every line of the file has a state. A correction is applied
 * only when the answer still is what the network saw: nothing is corrected that the pole has changed since.
 */
@NullMarked
package fr.ptce.consolidation.correction;

import org.jspecify.annotations.NullMarked;
