package fr.ptce.consolidation.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * One questionnaire as a fictitious pole answers it: what it says of itself, and of each of its structures.
 *
 * @param pole who answers
 * @param answers its own answers
 * @param lignes answers about each structure, in the order of the sheet; lines may be taken away
 */
record SampleSubmission(FictitiousPole pole, DraftAnswers answers, List<DraftAnswers> lignes) {
    SampleSubmission {
        lignes = new ArrayList<>(lignes);
    }

    /** The line of that number, counted from 0. */
    DraftAnswers line(int rank) {
        return lignes.get(rank);
    }
}
