package fr.ptce.consolidation.answer;

import java.util.regex.Pattern;

/**
 * One member structure as its pole described it.
 *
 * @param key stable key of the row, from the template's hidden column; the row number when it is gone
 * @param ligne row of the sheet, as people number it
 * @param answers its answers
 * @param justification what stands in the row's justification column, "" when nothing
 */
public record StructureRow(String key, int ligne, AnswerSet answers, String justification) {
    /** Key of a row of structures, as the workbook of a pole bears it. */
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,19}-[0-9].*");

    /** Whether a key is one that the workbook of another pole bears: it would pass for that of a structure of this one. */
    public static boolean isKeyOfAnother(String key, String pole) {
        return KEY.matcher(key).matches() && !key.startsWith(pole + "-");
    }
}
