package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.HashSet;
import java.util.Set;

/** The cells of a workbook in which something stands before its pole types anything. */
public final class FilledBefore {
    private final Set<String> carried = new HashSet<>();

    public FilledBefore(Definition definition) {
        for (Section section : definition.sections()) {
            section.fields().stream()
                    .filter(field -> Carryover.of(section, field) == Carryover.REPONSE)
                    .map(Field::name)
                    .forEach(carried::add);
        }
    }

    /** Whether the network fills that question in by itself: locked cells, what the registry knows, whom to write to. */
    public boolean isOfNetwork(Field field) {
        return !field.isAsked()
                || field.readOnly()
                || field.personal()
                || PoleTokens.findPrefill(field.name()).isPresent();
    }

    /** Whether the answer to that question of the former campaign is put in its cell. */
    public boolean isCarried(Field field) {
        return carried.contains(field.name());
    }
}
