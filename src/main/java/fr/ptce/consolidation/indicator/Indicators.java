package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoredRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes the indicators of the definition on a consolidated campaign: one query for the whole of an indicator and one
 * per breakdown, whatever the number of modalities.
 */
public final class Indicators {
    private final Store store;
    private final Definition definition;

    /** Indicators of that definition on that base. */
    public Indicators(Store store, Definition definition) {
        this.store = store;
        this.definition = definition;
    }

    /** The same without those that compare campaigns: what a former campaign could give by itself. */
    public List<Figure> own(String campagne) {
        return definition.indicators().stream()
                .flatMap(line -> figures(line, campagne, Scope.DEFINED).stream())
                .toList();
    }

    /**
     * The same, with what they are compared with.
     *
     * @throws IndicatorException when an indicator reads what its population does not have
     */
    public Comparisons compare(String campagne) {
        Map<IndicatorDefinition, List<Figure>> lines = new LinkedHashMap<>();
        definition.indicators().forEach(line -> lines.put(line, figures(line, campagne, Scope.DEFINED)));
        Comparisons own = new Comparisons(store, definition, campagne, flat(lines));
        lines.replaceAll((line, figures) ->
                line.calculation() == Calculation.EVOLUTION ? EvolutionFigures.of(line, own.evolution()) : figures);
        return own.with(flat(lines));
    }

    private static List<Figure> flat(Map<IndicatorDefinition, List<Figure>> lines) {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    /** The figures of that line of the definition on these units; none when it is itself a comparison. */
    List<Figure> figures(IndicatorDefinition indicator, String campagne, Scope scope) {
        return switch (indicator.calculation()) {
            case NON_REPONSE -> new ItemNonResponse(store.rows(), definition).figures(indicator, campagne, scope);
            case QUALITE -> new Quality(store.rows()).figures(indicator, campagne);
            case EVOLUTION -> List.of();
            case PART, PART_SI, RATIO, STATISTIQUES, EFFECTIF, TAUX_REPONSE, TAUX_RETENUE ->
                measured(indicator, campagne, new FieldColumns(definition, indicator, exercice(campagne), scope));
        };
    }

    /** Those of these figures that this line of the definition prints. */
    public List<Figure> figuresOf(IndicatorDefinition line, List<Figure> figures) {
        Set<String> names = Probe.isTraceable(line)
                ? Measures.of(line, new FieldColumns(definition, line, "")).stream()
                        .map(Measures.Asked::name)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return figures.stream()
                .filter(figure ->
                        figure.indicateur().equals(line.id()) && (names.isEmpty() || names.contains(figure.modalite())))
                .toList();
    }

    /** Accounting year of that campaign, "" when the base does not know it. */
    String exercice(String campagne) {
        return store.findExercice(campagne).map(String::valueOf).orElse("");
    }

    private List<Figure> measured(IndicatorDefinition indicator, String campagne, FieldColumns columns) {
        List<Measures.Asked> asked = Measures.of(indicator, columns);
        Map<Group, List<Measure.Result>> groups = new LinkedHashMap<>();
        groups.putAll(query(asked, Group.UNIT_SET, columns.from(""), campagne));
        for (String breakdown : indicator.ventilations()) {
            Field field = columns.field(breakdown);
            groups.putAll(query(asked, new Group(breakdown, ""), columns.fromGroups(field), campagne));
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int rank = i;
            groups.forEach(
                    (group, results) -> figures.add(toFigure(indicator, asked.get(rank), group, results.get(rank))));
        }
        return figures;
    }

    private Map<Group, List<Measure.Result>> query(
            List<Measures.Asked> asked, Group kind, String from, String campagne) {
        boolean whole = kind.field().isEmpty();
        String select = asked.stream()
                .flatMap(one -> one.measure().aggregates().stream())
                .collect(Collectors.joining(", ", whole ? "SELECT '' AS _code, " : "SELECT v.code AS _code, ", from))
                .concat(whole ? "" : " GROUP BY v.code, v.rang ORDER BY v.rang");
        Map<Group, List<Measure.Result>> groups = new LinkedHashMap<>();
        store.rows()
                .forEach(
                        select,
                        row -> groups.put(new Group(kind.field(), row.text("_code")), read(asked, row)),
                        campagne);
        return groups;
    }

    private static List<Measure.Result> read(List<Measures.Asked> asked, StoredRow row) {
        List<Measure.Result> results = new ArrayList<>();
        int column = 2;
        for (Measures.Asked one : asked) {
            List<@Nullable BigDecimal> aggregates = new ArrayList<>();
            for (int i = 0; i < one.measure().aggregates().size(); i++) {
                aggregates.add(row.findDecimal(column++).orElse(null));
            }
            results.add(one.measure().read(Collections.unmodifiableList(aggregates)));
        }
        return results;
    }

    private static Figure toFigure(
            IndicatorDefinition indicator, Measures.Asked asked, Group group, Measure.Result result) {
        return new Figure(
                indicator.id(),
                indicator.libelle(),
                asked.name(),
                asked.label(),
                group.field(),
                group.code(),
                result.valeur(),
                indicator.unite(),
                result.numerateur(),
                result.denominateur(),
                indicator.base(),
                result.n(),
                Figure.INTERNAL,
                Figure.PUBLISHED);
    }

    /** The whole, or the units of one code of a breakdown. */
    private record Group(String field, String code) {
        static final Group UNIT_SET = new Group("", "");
    }
}
