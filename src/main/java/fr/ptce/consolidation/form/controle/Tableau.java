package fr.ptce.consolidation.form.controle;

/**
 * Where the member structures stand.
 *
 * @param feuille name of their sheet
 * @param reference all their answers, one structure per row, as formulas name them
 * @param lignes rows offered
 */
public record Tableau(String feuille, String reference, int lignes) {}
