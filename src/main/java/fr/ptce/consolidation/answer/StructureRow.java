package fr.ptce.consolidation.answer;

/**
 * One member structure as its pole described it.
 *
 * @param key stable key of the row, from the template's hidden column; the row number when it is gone
 * @param ligne row of the sheet, as people number it
 * @param answers its answers
 * @param justification what stands in the row's justification column, "" when nothing
 */
public record StructureRow(String key, int ligne, AnswerSet answers, String justification) {}
