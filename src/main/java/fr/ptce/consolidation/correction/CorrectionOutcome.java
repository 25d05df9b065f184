package fr.ptce.consolidation.correction;

/**
 * What became of a correction on one questionnaire.
 *
 * @param ligne line of {@code redressements.csv}
 * @param applique false when it is out of date: the questionnaire no longer says what it corrects
 * @param detail one French sentence
 * @param structure row of the sheet whose description an arbitration chooses; 0 for every other correction
 */
public record CorrectionOutcome(long ligne, boolean applique, String detail, int structure) {
    /** One that is no arbitration. */
    public CorrectionOutcome(long line, boolean applied, String detail) {
        this(line, applied, detail, 0);
    }
}
