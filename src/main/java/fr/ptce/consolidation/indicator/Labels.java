package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;

/** What the technical names of a figure's breakdown are for people. */
public final class Labels {
    private final Definition definition;

    /** Names of that definition. */
    public Labels(Definition definition) {
        this.definition = definition;
    }

    /** The question of that field; « Règle » for the breakdown of findings. */
    public String field(String name) {
        return definition
                .findField(name)
                .map(Field::label)
                .orElseGet(() -> name.equals(Quality.REGLE) ? "Règle" : name);
    }

    /** The label of a code of that field, the code itself when there is none. */
    public String code(String field, String code) {
        return definition
                .findField(field)
                .flatMap(known -> Breakdown.codes(definition, known))
                .flatMap(list -> list.findCode(code))
                .map(Code::label)
                .orElse(code);
    }
}
