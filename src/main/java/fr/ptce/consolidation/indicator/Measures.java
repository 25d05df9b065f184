package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From a line of {@code indicateurs.csv} to the figures it asks for, in its order. */
final class Measures {
    private static final Map<String, String> STATISTICS = Map.of(
            "moyenne", "Moyenne",
            "mediane", "Médiane",
            "q1", "Premier quartile",
            "q3", "Troisième quartile",
            "min", "Minimum",
            "max", "Maximum",
            "somme", "Total");
    private static final String QUANTILE = "PERCENTILE_CONT(%s) WITHIN GROUP (ORDER BY %%s)";

    private Measures() {}

    /**
     * A figure asked for.
     *
     * @param name technical name, "" when the indicator has one figure only
     */
    record Asked(String name, String label, Measure measure) {}

    static List<Asked> of(IndicatorDefinition indicator, FieldColumns columns) {
        BigDecimal factor = indicator.unite().factor();
        return switch (indicator.calculation()) {
            case PART -> shares(indicator, columns, factor);
            case PART_SI -> {
                String condition = SqlExpression.condition(numerator(indicator, columns), columns);
                yield one(indicator, new Measure.Share(condition, factor));
            }
            case RATIO -> {
                Expression denominator = indicator
                        .denominateur()
                        .orElseThrow(() -> columns.refuse("il manque le dénominateur du rapport."));
                yield one(
                        indicator,
                        new Measure.Ratio(
                                SqlExpression.number(numerator(indicator, columns), columns),
                                SqlExpression.number(denominator, columns),
                                factor));
            }
            case STATISTIQUES -> statistics(indicator, columns, factor);
            case EFFECTIF -> one(indicator, new Measure.Count());
            case TAUX_REPONSE -> one(indicator, new Measure.Share("u._recu", factor));
            case TAUX_RETENUE -> one(indicator, new Measure.Share("u._retenu", factor));
            case NON_REPONSE, QUALITE, EVOLUTION ->
                throw new IllegalArgumentException("not a measure over units: " + indicator.calculation());
        };
    }

    /** Whether a unit can say what is asked, codes being asked for together. */
    static String known(IndicatorDefinition indicator, FieldColumns columns) {
        return switch (indicator.calculation()) {
            case PART -> columns.column(field(indicator, columns)) + " IS NOT NULL";
            case PART_SI -> "(" + SqlExpression.condition(numerator(indicator, columns), columns) + ") IS NOT NULL";
            case RATIO ->
                SqlExpression.number(numerator(indicator, columns), columns) + " IS NOT NULL AND "
                        + SqlExpression.number(indicator.denominateur().orElseThrow(), columns) + " IS NOT NULL";
            case STATISTIQUES -> "(" + number(indicator, columns) + ") IS NOT NULL";
            default -> "TRUE";
        };
    }

    private static List<Asked> one(IndicatorDefinition indicator, Measure measure) {
        List<Modality> names = indicator.modalities();
        return names.isEmpty()
                ? List.of(new Asked("", "", measure))
                : names.stream()
                        .map(modality -> new Asked(modality.name(), modality.label(), measure))
                        .toList();
    }

    private static List<Asked> shares(IndicatorDefinition indicator, FieldColumns columns, BigDecimal factor) {
        Field field = columns.field(field(indicator, columns).name());
        return modalities(indicator, field).stream()
                .map(modality -> new Asked(
                        modality.name(), modality.label(), new Measure.Share(chosen(field, modality, columns), factor)))
                .toList();
    }

    static Field field(IndicatorDefinition indicator, FieldColumns columns) {
        return indicator
                .champ()
                .filter(field -> field.type().isSelect())
                .orElseThrow(() -> columns.refuse("il faut un champ à choix."));
    }

    /** The modalities printed: those of the line, else every code of the list. */
    static List<Modality> modalities(IndicatorDefinition indicator, Field field) {
        if (!indicator.modalities().isEmpty()) {
            return indicator.modalities();
        }
        return field.getList().codes().stream()
                .map(code -> new Modality(code.name(), code.label(), List.of(code.name())))
                .toList();
    }

    /**
     * Whether a unit has one of the codes: true as soon as it has one, unknown when it has none and did not answer about
     * one of them.
     */
    static String chosen(Field field, Modality modality, FieldColumns columns) {
        List<String> codes = modality.codes().isEmpty() ? List.of(modality.name()) : modality.codes();
        List<String> known = field.getList().codes().stream().map(Code::name).toList();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw columns.refuse("« " + code + " » n'est pas un code de « " + field.name() + " ».");
        });
        return field.type() == FieldType.SELECT_MULTIPLE
                ? codes.stream().map(code -> columns.code(field, code)).collect(Collectors.joining(" OR ", "(", ")"))
                : codes.stream()
                        .map(Sql::quote)
                        .collect(Collectors.joining(", ", "(" + columns.column(field) + " IN (", "))"));
    }

    private static List<Asked> statistics(IndicatorDefinition indicator, FieldColumns columns, BigDecimal percent) {
        String number = number(indicator, columns);
        BigDecimal factor = indicator.denominateur().isPresent() ? percent : BigDecimal.ONE;
        List<Modality> names = indicator.modalities();
        List<String> asked = indicator.statistics();
        return asked.stream()
                .map(statistic -> {
                    Measure measure = statistic(statistic, number, factor, columns);
                    String label = STATISTICS.getOrDefault(statistic, statistic);
                    if (names.isEmpty()) {
                        return new Asked(statistic, label, measure);
                    }
                    Modality name = names.get(0);
                    return asked.size() == 1
                            ? new Asked(name.name(), name.label(), measure)
                            : new Asked(name.name() + "_" + statistic, name.label() + " (" + label + ")", measure);
                })
                .toList();
    }

    /** The number of each unit; a quotient only where there is something to divide by. */
    static String number(IndicatorDefinition indicator, FieldColumns columns) {
        String above = SqlExpression.number(numerator(indicator, columns), columns);
        return indicator
                .denominateur()
                .map(denominator -> SqlExpression.number(denominator, columns))
                .map(below -> "CASE WHEN " + below + " > 0 THEN " + above + " / " + below + " END")
                .orElse(above);
    }

    private static Measure statistic(String name, String number, BigDecimal factor, FieldColumns columns) {
        return switch (name) {
            case "moyenne" -> new Measure.Total(number, true, factor);
            case "somme" -> new Measure.Total(number, false, factor);
            case "mediane" -> new Measure.Rank(number, QUANTILE.formatted("0.5"), factor);
            case "q1" -> new Measure.Rank(number, QUANTILE.formatted("0.25"), factor);
            case "q3" -> new Measure.Rank(number, QUANTILE.formatted("0.75"), factor);
            case "min" -> new Measure.Rank(number, "MIN(%s)", factor);
            case "max" -> new Measure.Rank(number, "MAX(%s)", factor);
            default -> throw columns.refuse("« " + name + " » n'est pas une statistique connue.");
        };
    }

    private static Expression numerator(IndicatorDefinition indicator, FieldColumns columns) {
        return indicator.numerateur().orElseThrow(() -> columns.refuse("il manque le numérateur."));
    }
}
