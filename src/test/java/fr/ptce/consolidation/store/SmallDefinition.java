package fr.ptce.consolidation.store;

import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.questionnaire.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small questionnaire, with one field of each kind the store treats in its own way. */
public final class SmallDefinition {
    private static final CodeList VALUES = list("valeurs", "cooperation", "lien-social");
    private static final CodeList STATUTS = list("statuts", "association", "scic");

    private SmallDefinition() {}

    /** The questionnaire, with those more fields for the pole. */
    public static Definition definition(Field... more) {
        List<Field> pole = new ArrayList<>(List.of(
                field("pole_nom", FieldType.TEXT, null),
                field("region", FieldType.CALCULATE, null),
                field("nb_structures", FieldType.INTEGER, null),
                field("valeurs", FieldType.SELECT_MULTIPLE, VALUES),
                field("ouverture", FieldType.DATE, null),
                personal("contact_courriel"),
                field("etp_animation", FieldType.DECIMAL, null),
                field("etp_investis", FieldType.DECIMAL, null)));
        pole.addAll(List.of(more));
        List<Field> structure = List.of(
                field("structure_nom", FieldType.TEXT, null),
                field("structure_siret", FieldType.TEXT, null),
                field("statut", FieldType.SELECT_ONE, STATUTS),
                field("etp_total", FieldType.DECIMAL, null));
        Map<String, String> values = Map.of(
                "selection_completude", "80",
                "selection_structures", "0.80",
                "selection_champs", "etp_animation etp_investis");
        return new Definition(
                new Settings("mini", "Mini", "v1", List.of("v1"), values),
                List.of(section("pole", "1_POLE", false, pole), section("structures", "6_STRUCTURES", true, structure)),
                Stream.of(VALUES, STATUTS)
                        .collect(LinkedHashMap::new, (map, list) -> map.put(list.name(), list), Map::putAll),
                List.of(mirror()),
                List.of(),
                "0",
                "0");
    }

    private static Rule mirror() {
        return new Rule(
                "VMP-STRUCTURE",
                "VMP",
                3,
                Severity.WARNING,
                Rule.Scope.CAMPAGNE,
                Optional.empty(),
                Optional.empty(),
                List.of("structure_siret", "statut", "etp_total"),
                Rule.Missing.NON_EVALUABLE,
                "0.1",
                false,
                0,
                9999,
                "La structure ${structure_siret} est décrite autrement par un autre pôle.",
                "Accordez-vous.",
                2);
    }

    private static Section section(String name, String sheet, boolean repeat, List<Field> fields) {
        return new Section(name, sheet, name, "", repeat, false, fields);
    }

    private static CodeList list(String name, String... codes) {
        return new CodeList(
                name,
                Stream.of(codes)
                        .map(code -> new Code(code, "Libellé " + code, List.of(), false, ""))
                        .toList());
    }

    /** One field without any condition. */
    public static Field field(String name, FieldType type, @org.jspecify.annotations.Nullable CodeList list) {
        return field(name, type, list, false);
    }

    private static Field personal(String name) {
        return field(name, FieldType.TEXT, null, true);
    }

    private static Field field(
            String name, FieldType type, @org.jspecify.annotations.Nullable CodeList list, boolean personal) {
        return new Field(
                name,
                name,
                type,
                Optional.ofNullable(list),
                Field.Layout.SINGLE_CELL,
                "Libellé de " + name,
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                "",
                false,
                personal,
                false,
                1,
                Optional.empty());
    }
}
