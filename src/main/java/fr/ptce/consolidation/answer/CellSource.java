package fr.ptce.consolidation.answer;

/**
 * Where an answer comes from: one cell.
 *
 * @param feuille sheet name as the pole left it
 * @param cellule address such as {@code C12}
 * @param brut what the cell holds, untouched
 * @param traitement code of the conversion applied, "" when the answer is what was typed
 */
public record CellSource(String feuille, String cellule, String brut, String traitement) {}
