package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.StoredRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a report of profile « pôle » says of its pole: id, nom, retenu (boolean), structures (number of member structures described),
 * reponses (list of champ, libelle, unite, valeur: number, text or "" without answer), valeurs (the same values by field),
 * restitution (its numbers beside the national ones: see {@link Feedback}).
 *
 * @param id registry id
 * @param nom its name
 * @param retenu whether it is among the kept poles
 * @param structures member structures it described
 * @param answers its own answers, by field
 */
record PoleContext(String id, String nom, boolean retenu, long structures, Map<Field, Object> answers) {
    private static final String POLES = """
            SELECT %su._pole, u._nom, u._retenu,
                (SELECT COUNT(*)
                 FROM unite_structure s
                 WHERE s._campagne = u._campagne AND s._pole = u._pole) AS _structures
            FROM unite_pole u
            WHERE u._campagne = ? AND u._recu
            ORDER BY u._pole""";

    /** The received poles of the campaign, in the order of their ids. */
    static List<PoleContext> of(CampaignData data) {
        List<Column> columns = data.store().tables().pole().stream()
                .filter(column -> column.code().isEmpty())
                .toList();
        String names =
                columns.stream().map(column -> "u." + column.quoted() + ", ").collect(Collectors.joining());
        return data.store()
                .rows()
                .list(
                        POLES.formatted(names),
                        row -> read(row, columns),
                        data.campagne().id());
    }

    private static PoleContext read(StoredRow row, List<Column> columns) {
        Map<Field, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i).field();
            answers.put(
                    field,
                    row.findPlain(i + 1).map(value -> value(field, value)).orElse(""));
        }
        return new PoleContext(
                row.text("_pole"), row.text("_nom"), row.isTrue("_retenu"), row.number("_structures"), answers);
    }

    /** Codes become their labels; numbers lose the zeros the base adds. */
    private static Object value(Field field, Object value) {
        if (field.type() == FieldType.SELECT_ONE || field.type() == FieldType.SELECT_MULTIPLE) {
            return Arrays.stream(value.toString().strip().split("\\s+"))
                    .map(code -> field.getList()
                            .findCode(code)
                            .map(found -> found.label())
                            .orElse(code))
                    .collect(Collectors.joining(" ; "));
        }
        return value instanceof Number ? value : value.toString();
    }

    Map<String, Object> toMap() {
        List<Map<String, Object>> list = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        answers.forEach((field, value) -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("champ", field.name());
            answer.put("libelle", field.label());
            answer.put("unite", field.unit());
            answer.put("valeur", value);
            list.add(answer);
            values.put(field.name(), value);
        });
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("nom", nom);
        map.put("retenu", retenu);
        map.put("structures", structures);
        map.put("reponses", list);
        map.put("valeurs", values);
        return map;
    }
}
