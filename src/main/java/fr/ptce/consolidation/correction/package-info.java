/**
 * The corrections the network makes to the answers of poles: {@code redressements.csv} of a campaign comes in, corrected
 * questionnaires go out, before they are checked, so that a corrected questionnaire is judged as corrected.
 *
 * <p>Door: {@link fr.ptce.consolidation.correction.Corrections}. Afterwards every corrected answer bears the
 * treatment {@code RED-APPLIQUE} down to the lineage, and every line of the file has a state. A correction is applied
 * only when the answer still is what the network saw: nothing is corrected that the pole has changed since.
 */
@org.jspecify.annotations.NullMarked
package fr.ptce.consolidation.correction;
