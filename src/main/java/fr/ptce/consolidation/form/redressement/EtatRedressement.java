package fr.ptce.consolidation.form.redressement;

/**
 * What became of a correction on one questionnaire.
 *
 * @param ligne line of {@code redressements.csv}
 * @param applique false when it is out of date: the questionnaire no longer says what it corrects
 * @param detail one French sentence
 */
public record EtatRedressement(long ligne, boolean applique, String detail) {}
