package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.merge.Units;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.store.Column;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of one indicator are in SQL: columns of its units ({@code u}), of the registry ({@code r}) when every
 * expected pole is counted, aggregates over the member structures of a pole.
 */
final class FieldColumns {
    /** What the registry knows of a pole that did not answer. */
    private static final Set<String> REGISTRY = Set.of("departement", "region");

    private static final String FROM = " FROM %s u%s%s WHERE u._campagne = %s AND %s%s";

    private static final Set<String> AGGREGATES = Set.of("SUM", "COUNT", "MIN", "MAX");

    private final Definition definition;
    private final IndicatorDefinition indicator;
    private final String exercice;
    private final Scope scope;
    private final Units units;

    /**
     * Names of that indicator, on the units its definition says.
     *
     * @param exercice accounting year of the campaign, what {@code ${exercice}} stands for
     */
    FieldColumns(Definition definition, IndicatorDefinition indicator, String exercice) {
        this(definition, indicator, exercice, Scope.DEFINED);
    }

    /** The same on other units. */
    FieldColumns(Definition definition, IndicatorDefinition indicator, String exercice, Scope scope) {
        this.definition = definition;
        this.indicator = indicator;
        this.exercice = exercice;
        this.scope = scope;
        units = scope.units(indicator.population());
    }

    /** The same indicator on the units its definition says, in a campaign of that exercice. */
    FieldColumns defined(String year) {
        return new FieldColumns(definition, indicator, year);
    }

    boolean ofStructures() {
        return indicator.population() == Population.STRUCTURES_RETENUES
                || indicator.population() == Population.LIGNES_RETENUES;
    }

    /** The units of the population, to be completed by a condition; the campaign is the one parameter. */
    String from(String join) {
        return from(join, "?") + scope.condition(this, Optional.empty());
    }

    /** The same, each with the groups of that field it stands in. */
    String fromGroups(Field field) {
        return from(Breakdown.join(definition, field, this), "?") + scope.condition(this, Optional.of(field));
    }

    /** The units of that campaign that are in the base of the indicator. */
    String base(String campagne) {
        return from("", Sql.quote(campagne)) + " AND " + known();
    }

    /** Whether a unit of the population can say what is asked. */
    String known() {
        return Measures.known(indicator, this);
    }

    /** Who a unit is from one campaign to another. */
    String identity() {
        return switch (indicator.population()) {
            case POLES_ATTENDUS, POLES_RECUS, POLES_RETENUS -> "u._pole";
            case STRUCTURES_RETENUES -> "u._identite";
            case LIGNES_RETENUES -> "u._pole, u._identite";
        };
    }

    private String from(String join, String campagne) {
        String registry =
                ofRegistry() ? " LEFT JOIN pole_attendu r ON r.campagne = u._campagne AND r.pole = u._pole" : "";
        String filter = indicator
                .filter()
                .map(condition -> " AND " + SqlExpression.condition(condition, this))
                .orElse("");
        return FROM.formatted(units.table(), registry, join, campagne, units.condition(), filter);
    }

    Sql variable(String name) {
        if (name.equals("exercice") && exercice.matches("\\d{1,4}")) {
            return Sql.number(exercice);
        }
        Field field = field(name);
        Sql.Type type = field.type().isNumeric() ? Sql.Type.NUMBER : Sql.Type.TEXT;
        return new Sql(column(field), type, Optional.of(field), Optional.empty());
    }

    /** The column of a field the units have. */
    String column(Field field) {
        boolean fromRegistry = ofRegistry() && REGISTRY.contains(field.name());
        return fromRegistry ? "NULLIF(r." + field.name() + ", '')" : "u." + new Column(field, "").quoted();
    }

    /** The column of one code of a multiple choice. */
    String code(Field field, String code) {
        return "u." + new Column(field, code).quoted();
    }

    Sql aggregate(String function, String name) {
        Field field = definition
                .findField(name)
                .filter(known -> isOfStructure(known) && !known.personal() && !ofStructures())
                .filter(known -> function.equals("COUNT") || known.type().isNumeric())
                .filter(known -> AGGREGATES.contains(function))
                .orElseThrow(() -> refuse("« " + function.toLowerCase(Locale.ROOT)
                        + " » compte, vus du pôle, les nombres de ses structures ; « " + name + " » ne convient pas."));
        return Sql.number("(SELECT " + function + "(s." + new Column(field, "").quoted()
                + ") FROM unite_structure s WHERE s._campagne = u._campagne AND s._pole = u._pole)");
    }

    /** The field of that name, which the units have. */
    Field field(String name) {
        Field field = definition
                .findField(name)
                .filter(known -> !known.personal())
                .orElseThrow(() -> refuse("« " + name + " » n'est pas un champ que l'on peut compter."));
        boolean known = isOfStructure(field) ? ofStructures() : !ofStructures() || !new Column(field, "").isFreeText();
        if (!known) {
            throw refuse("« " + name + " » n'est pas un champ de la population « "
                    + indicator.population().name().toLowerCase(Locale.ROOT) + " ».");
        }
        return field;
    }

    private boolean isOfStructure(Field field) {
        return definition.structureFields().contains(field);
    }

    private boolean ofRegistry() {
        return indicator.population() == Population.POLES_ATTENDUS;
    }

    IndicatorException refuse(String reason) {
        return new IndicatorException(indicator, reason);
    }
}
