package fr.ptce.consolidation.form.livecheck;

/**
 * Where the member structures stand.
 *
 * @param feuille name of their sheet
 * @param reference all their answers, one structure per row, as formulas name them
 * @param lignes rows offered
 */
public record StructureRange(String feuille, String reference, int lignes) {}
