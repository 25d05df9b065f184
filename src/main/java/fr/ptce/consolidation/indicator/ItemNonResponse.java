package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.merge.Units;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Per question, the share of the expected answers that are missing: blank, NSP and unreadable ones are; SO, questions that
 * do not arise and those the questionnaire sent back did not hold are not expected. Questions of the structures are counted line by line. Personal data, locked cells and
 * sheets a pole may leave blank are set aside.
 */
final class ItemNonResponse {
    private static final String DATA = "SELECT COUNT(*)%s FROM %s u WHERE u._campagne = ? AND %s";
    private static final String WITHOUT_OBJECT = """
            SELECT m.champ, COUNT(*) AS nombre
            FROM %s u
            JOIN (
                SELECT depot, ligne, champ FROM marque WHERE marque IN ('SO', 'HORS_CHAMP')
                UNION ALL
                SELECT depot, ligne, champ FROM question_ancienne WHERE nature = 'absente') m
                ON m.depot = u._depot AND m.ligne = %s
            WHERE u._campagne = ? AND %s
            GROUP BY m.champ""";
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final Rows rows;
    private final Definition definition;

    ItemNonResponse(Rows rows, Definition definition) {
        this.rows = rows;
        this.definition = definition;
    }

    List<Figure> figures(IndicatorDefinition indicator, String campagne, Scope asked) {
        Scope scope = indicator.population() == Population.POLES_RECUS ? Scope.RECEIVED : asked;
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures(indicator, campagne, scope.units(Population.POLES_RETENUS), fields(false)));
        figures.addAll(figures(indicator, campagne, scope.units(Population.LIGNES_RETENUES), fields(true)));
        return figures;
    }

    private List<Field> fields(boolean repeat) {
        return definition.sections().stream()
                .filter(section -> section.repeat() == repeat && !section.optional())
                .map(Section::fields)
                .flatMap(List::stream)
                .filter(field -> field.isAsked() && !field.readOnly() && !field.personal())
                .toList();
    }

    private List<Figure> figures(IndicatorDefinition indicator, String campagne, Units counted, List<Field> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        Map<String, Long> answered = new HashMap<>();
        String counts = fields.stream()
                .map(field -> ", COUNT(u." + new Column(field, "").quoted() + ")")
                .collect(Collectors.joining());
        rows.forEach(
                DATA.formatted(counts, counted.table(), counted.condition()),
                row -> {
                    answered.put("", row.number(1));
                    for (int i = 0; i < fields.size(); i++) {
                        answered.put(fields.get(i).name(), row.number(i + 2));
                    }
                },
                campagne);

        Map<String, Long> unexpected = new HashMap<>();
        String line = counted.table().equals("unite_pole") ? "0" : "u._ligne";
        rows.forEach(
                WITHOUT_OBJECT.formatted(counted.table(), line, counted.condition()),
                row -> unexpected.put(row.text("champ"), row.number("nombre")),
                campagne);
        long units = answered.getOrDefault("", 0L);
        return fields.stream()
                .map(field -> figure(
                        indicator,
                        field,
                        answered.getOrDefault(field.name(), 0L),
                        units - unexpected.getOrDefault(field.name(), 0L)))
                .toList();
    }

    private static Figure figure(IndicatorDefinition indicator, Field field, long answered, long expected) {
        Measure.Share share = new Measure.Share("", CENT);
        List<BigDecimal> counts = List.of(BigDecimal.valueOf(expected - answered), BigDecimal.valueOf(expected));
        Measure.Result result = share.read(new ArrayList<>(counts));
        return new Figure(
                indicator.id(),
                indicator.libelle(),
                field.name(),
                field.label(),
                "",
                "",
                result.valeur(),
                indicator.unite(),
                result.numerateur(),
                result.denominateur(),
                indicator.base(),
                result.n(),
                Figure.INTERNAL,
                Figure.PUBLISHED);
    }
}
