package fr.ptce.consolidation.questionnaire;

import java.util.List;

/**
 * One sheet of the workbook: a group, or the repeat that has one row per member structure.
 *
 * @param name technical name of the group, such as {@code animation}
 * @param feuille name of the sheet, such as {@code 2_ANIMATION}
 * @param label title shown on the sheet
 * @param hint introduction shown under the title, "" when none
 * @param repeat whether the sheet has one row per member structure
 * @param optional whether a pole may leave the whole sheet blank
 * @param fields in the order of {@code survey.csv}
 */
public record Section(
        String name, String feuille, String label, String hint, boolean repeat, boolean optional, List<Field> fields) {
    public Section {
        fields = List.copyOf(fields);
    }
}
