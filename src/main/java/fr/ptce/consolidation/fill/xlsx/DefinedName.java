package fr.ptce.consolidation.fill.xlsx;

/**
 * A name of the filled workbook.
 *
 * @param scope index of the sheet it belongs to, -1 for the whole workbook
 * @param formula after filling
 */
record DefinedName(String name, int scope, String formula) {}
