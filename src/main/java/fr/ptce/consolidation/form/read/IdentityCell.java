package fr.ptce.consolidation.form.read;

/**
 * A cell that says whose answers a workbook holds, and what it says once the workbook is that of the right pole.
 *
 * @param feuille name of its sheet
 * @param cellule its address, such as {@code D6}
 * @param texte what must stand there; "" to empty it
 */
public record IdentityCell(String feuille, String cellule, String texte) {}
