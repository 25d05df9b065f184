package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the technical names of a figure's breakdown are for people. */
public final class Labels {
    private final Definition definition;

    /** Names of that definition. */
    public Labels(Definition definition) {
        this.definition = definition;
    }

    /** The question of that field; « Règle » for the breakdown of findings, « Indicateur » for that of changes. */
    public String field(String name) {
        return definition.findField(name).map(Field::label).orElseGet(() -> switch (name) {
            case Quality.RULE -> "Règle";
            case EvolutionFigures.INDICATOR -> "Indicateur";
            default -> name;
        });
    }

    /** The label of a code of that field, the code itself when there is none. */
    public String code(String field, String code) {
        if (field.equals(EvolutionFigures.INDICATOR)) {
            return indicator(code);
        }
        return definition
                .findField(field)
                .flatMap(known -> Breakdown.codes(definition, known))
                .flatMap(list -> list.findCode(code))
                .map(Code::label)
                .orElse(code);
    }

    /** The title of an indicator and, after a colon, of its modality. */
    private String indicator(String code) {
        String id = code.split("/", 2)[0];
        String modality = code.substring(Math.min(code.length(), id.length() + 1));
        return definition.indicators().stream()
                .filter(line -> line.id().equals(id))
                .flatMap(line -> names(line).entrySet().stream()
                        .filter(name -> name.getKey().equals(modality))
                        .map(name ->
                                name.getValue().isEmpty() ? line.libelle() : line.libelle() + " : " + name.getValue()))
                .findFirst()
                .orElse(code);
    }

    private Map<String, String> names(IndicatorDefinition line) {
        Map<String, String> names = new LinkedHashMap<>();
        if (Probe.isTraceable(line)) {
            Measures.of(line, new FieldColumns(definition, line, ""))
                    .forEach(asked -> names.put(asked.name(), asked.label()));
        }
        return names;
    }
}
