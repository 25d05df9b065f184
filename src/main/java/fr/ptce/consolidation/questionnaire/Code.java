package fr.ptce.consolidation.questionnaire;

import java.util.List;

/**
 * One code of a list: one line of {@code choices.csv}.
 *
 * @param name the code, stored and used in expressions
 * @param label the French label people see
 * @param alias other spellings accepted when reading
 * @param exclusive whether this code cannot go with another one in a multiple answer ("aucun")
 * @param parent code of the list this one depends on (a département's région), "" when none
 */
public record Code(String name, String label, List<String> alias, boolean exclusive, String parent) {
    public Code {
        alias = List.copyOf(alias);
    }
}
