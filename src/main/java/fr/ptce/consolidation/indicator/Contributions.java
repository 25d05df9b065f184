package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoredRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind each figure, unit by unit: for what must look at the units themselves, such as secrecy. It asks the base
 * the very conditions and numbers the figures are computed from.
 */
public final class Contributions {
    /** Who each unit is, the code it stands under, then its numbers and its groups. */
    private static final String QUERY =
            "SELECT u._unite, %s AS _identite, %s AS _legale, %s AS _code%s%s%s ORDER BY 3, 2, 1";

    /** The nine digits that stand for all the establishments of a legal unit, when the identity is a SIRET. */
    private static final String LEGAL = """
            CASE
                WHEN LENGTH(u._identite) = 14 AND POSITION('/' IN u._identite) = 0 THEN SUBSTRING(u._identite FROM 1 FOR 9)
                ELSE u._identite END""";

    /** First of the columns of numbers. */
    private static final int NUMBERS = 5;

    private final Store store;
    private final Definition definition;

    /** Those of that definition's indicators on that base. */
    public Contributions(Store store, Definition definition) {
        this.store = store;
        this.definition = definition;
    }

    /**
     * The figures of an indicator.
     *
     * @param columnNames in the order of the definition
     * @param ventilations in the order of the definition
     * @param codes whether units have a {@link Contribution#code}: the shares are those of a single-choice field
     */
    public record Plan(List<ContributionColumn> columnNames, List<BreakdownCells> ventilations, boolean codes) {
        public Plan {
            columnNames = List.copyOf(columnNames);
            ventilations = List.copyOf(ventilations);
        }
    }

    /**
     * A figure asked for.
     *
     * @param modalite as {@link Figure#modalite}
     * @param codes the codes counted together, of a share of a field; else empty
     */
    public record ContributionColumn(String modalite, FigureKind kind, List<String> codes) {}

    /**
     * A breakdown.
     *
     * @param multiple whether a unit may stand under several of its codes
     */
    public record BreakdownCells(String champ, boolean multiple, List<String> codes) {}

    /** What an indicator counts over units; empty when it counts missing answers, findings or former campaigns. */
    public Optional<Plan> plan(IndicatorDefinition indicator) {
        if (!Probe.isTraceable(indicator)) {
            return Optional.empty();
        }
        FieldColumns columns = new FieldColumns(definition, indicator, "");
        boolean part = indicator.calculation() == Calculation.PART;
        List<ContributionColumn> columnNames = Measures.of(indicator, columns).stream()
                .map(asked -> new ContributionColumn(
                        asked.name(),
                        asked.measure().kind(),
                        part ? codes(indicator, asked.name(), columns) : List.of()))
                .toList();
        List<BreakdownCells> breakdowns = indicator.ventilations().stream()
                .map(columns::field)
                .map(field ->
                        new BreakdownCells(field.name(), field.type() == FieldType.SELECT_MULTIPLE, breakdown(field)))
                .toList();
        return Optional.of(new Plan(columnNames, breakdowns, part && isSingle(indicator)));
    }

    private static List<String> codes(IndicatorDefinition indicator, String modality, FieldColumns columns) {
        return Measures.modalities(indicator, Measures.field(indicator, columns)).stream()
                .filter(one -> one.name().equals(modality))
                .findFirst()
                .map(one -> one.codes().isEmpty() ? List.of(one.name()) : one.codes())
                .orElseThrow();
    }

    private List<String> breakdown(Field field) {
        return Breakdown.codes(definition, field).map(CodeList::codes).orElse(List.of()).stream()
                .map(Code::name)
                .toList();
    }

    private static boolean isSingle(IndicatorDefinition indicator) {
        return indicator
                .champ()
                .filter(field -> field.type() == FieldType.SELECT_ONE)
                .isPresent();
    }

    /** Gives each unit of the population, those of a same legal unit one after the other. */
    public void forEach(IndicatorDefinition indicator, String campagne, Consumer<Contribution> reader) {
        Plan plan = plan(indicator).orElseThrow();
        FieldColumns columns = new FieldColumns(definition, indicator, exercice(campagne));
        store.rows().forEach(query(indicator, plan, columns), row -> reader.accept(read(row, plan)), campagne);
    }

    private String exercice(String campagne) {
        return new Indicators(store, definition).exercice(campagne);
    }

    /**
     * Gives what the units of each pole bring together to the whole figures of an indicator: pole by pole, a structure of two
     * poles counting in the one that describes it best, then in the order of the figures. Added up, they are the figures; of
     * a median or a bound, the pole's own number when it is alone in its pole.
     */
    public void forEachPole(IndicatorDefinition indicator, String campagne, Consumer<PoleContribution> reader) {
        forEachPole(indicator, campagne, Scope.DEFINED, reader);
    }

    /** The same on other units. */
    public void forEachPole(
            IndicatorDefinition indicator, String campagne, Scope scope, Consumer<PoleContribution> reader) {
        FieldColumns columns = new FieldColumns(definition, indicator, exercice(campagne), scope);
        List<Measures.Asked> asked = Measures.of(indicator, columns);
        String select = asked.stream().map(one -> sums(one.measure())).collect(Collectors.joining());
        store.rows()
                .forEach(
                        "SELECT u._pole%s%s GROUP BY u._pole ORDER BY u._pole".formatted(select, columns.from("")),
                        row -> {
                            for (int i = 0; i < asked.size(); i++) {
                                PoleContribution.read(row, indicator.id(), asked.get(i), 2 + 3 * i)
                                        .ifPresent(reader);
                            }
                        },
                        campagne);
    }

    private static String sums(Measure measure) {
        String counted = "(" + measure.above() + ") IS NOT NULL AND (" + measure.below() + ") IS NOT NULL";
        return Stream.of(
                        "SUM(CASE WHEN %1$s THEN %2$s END)",
                        "SUM(CASE WHEN %1$s THEN %3$s END)", "COUNT(CASE WHEN %1$s THEN 1 END)")
                .map(sum -> ", " + sum.formatted(counted, measure.above(), measure.below()))
                .collect(Collectors.joining());
    }

    private static String query(IndicatorDefinition indicator, Plan plan, FieldColumns columns) {
        String identity = columns.ofStructures() ? "u._identite" : "u._pole";
        String legal = columns.ofStructures() ? LEGAL : "u._pole";
        String code = plan.codes() ? columns.column(Measures.field(indicator, columns)) : "''";
        String numbers = Measures.of(indicator, columns).stream()
                .map(Measures.Asked::measure)
                .map(measure -> ", " + measure.above() + ", " + measure.below())
                .collect(Collectors.joining());
        String groups = plan.ventilations().stream()
                .map(breakdown -> ", " + columns.column(columns.field(breakdown.champ())))
                .collect(Collectors.joining());
        return QUERY.formatted(identity, legal, code, numbers, groups, columns.from(""));
    }

    private static Contribution read(StoredRow row, Plan plan) {
        int column = NUMBERS;
        @Nullable BigDecimal[] numbers = new BigDecimal[2 * plan.columnNames().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.findDecimal(column++).orElse(null);
        }
        List<List<String>> groups = new ArrayList<>();
        for (BreakdownCells breakdown : plan.ventilations()) {
            groups.add(row.findText(column++)
                    .map(value -> groups(value, breakdown))
                    .orElse(List.of()));
        }
        return new Contribution(
                row.text("_unite"),
                row.text("_identite"),
                row.text("_legale"),
                row.findText("_code").orElse(""),
                numbers,
                groups);
    }

    private static List<String> groups(String value, BreakdownCells breakdown) {
        Set<String> chosen =
                breakdown.multiple() ? Set.copyOf(List.of(value.strip().split(" +"))) : Set.of(value);
        return breakdown.codes().stream().filter(chosen::contains).toList();
    }
}
