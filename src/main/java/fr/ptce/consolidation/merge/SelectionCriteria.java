package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What makes a questionnaire one of the most complete, as {@code settings.csv} says.
 *
 * @param completude least share of the mandatory answers, between 0 and 1
 * @param structures least share of the declared member structures that are described
 * @param declared the field where the pole declares them, absent when the questionnaire does not ask
 * @param fields fields of the pole that must have a value
 */
record SelectionCriteria(BigDecimal completude, BigDecimal structures, Optional<Field> declared, List<Field> fields) {
    private static final String MISTAKE = "0.80";
    private static final String STRUCTURES_FIELD = "nb_structures";

    SelectionCriteria {
        fields = List.copyOf(fields);
    }

    static SelectionCriteria of(Definition definition) {
        List<Field> fields = new ArrayList<>();
        String names = definition.settings().get("selection_champs").strip();
        for (String name : names.isEmpty() ? new String[0] : names.split("[\\s,]+", -1)) {
            fields.add(findField(definition, name)
                    .orElseThrow(() ->
                            new IllegalArgumentException("selection_champs names no field of the pole: " + name)));
        }
        return new SelectionCriteria(
                share(definition, "selection_completude"),
                share(definition, "selection_structures"),
                findField(definition, STRUCTURES_FIELD),
                fields);
    }

    private static Optional<Field> findField(Definition definition, String name) {
        return definition.poleFields().stream()
                .filter(field -> field.name().equals(name) && !field.personal())
                .findFirst();
    }

    /** A share is written 0.80, 0,80, 80 or 80 %. */
    private static BigDecimal share(Definition definition, String name) {
        String text = definition
                .settings()
                .get(name)
                .replace('%', ' ')
                .replace(',', '.')
                .replaceAll("[\\s\\u00a0\\u202f]", "");
        BigDecimal value = new BigDecimal(text.isEmpty() ? MISTAKE : text);
        return value.compareTo(BigDecimal.ONE) > 0 ? value.movePointLeft(2) : value;
    }

    /** The verdict on one pole: the first criterion missed, "" when kept. */
    String judge(CriterionMeasure measure) {
        if (!measure.withoutError()) {
            return measure.erreurs() == 1
                    ? "1 anomalie bloquante reste à corriger"
                    : measure.erreurs() + " anomalies bloquantes restent à corriger";
        }
        if (!isComplete(measure)) {
            return percent(measure.completude()) + " des réponses obligatoires sont données, il en faut au moins "
                    + percent(completude);
        }
        if (!isDescribed(measure)) {
            return missingStructures(measure);
        }
        return measure.champsManquants().isEmpty()
                ? ""
                : "sans réponse à : "
                        + labels(fields.stream()
                                .filter(field -> measure.champsManquants().contains(field.name()))
                                .toList());
    }

    boolean isComplete(CriterionMeasure measure) {
        return measure.completude().compareTo(completude) >= 0;
    }

    boolean isDescribed(CriterionMeasure measure) {
        if (declared.isEmpty()) {
            return true;
        }
        return measure.declared()
                .map(declared -> BigDecimal.valueOf(measure.lignes()).compareTo(declared.multiply(structures)) >= 0)
                .orElse(false);
    }

    private String missingStructures(CriterionMeasure measure) {
        if (measure.declared().isEmpty()) {
            return "le nombre de structures membres n'est pas déclaré";
        }
        String described = measure.lignes() > 1 ? " structures décrites sur " : " structure décrite sur ";
        return measure.lignes() + described
                + PlainNumber.text(measure.declared().orElseThrow())
                + " déclarées, il en faut au moins "
                + percent(structures);
    }

    /** All of them in one sentence, printed wherever kept poles are shown. */
    String sentence() {
        StringBuilder text = new StringBuilder("Sont retenus les questionnaires sans anomalie bloquante");
        text.append(", où au moins ")
                .append(percent(completude))
                .append(" des réponses obligatoires sont données (NSP n’en est pas une, SO ne compte pas)");
        if (declared.isPresent()) {
            text.append(", où au moins ")
                    .append(percent(structures))
                    .append(" des structures membres déclarées sont décrites");
        }
        if (!fields.isEmpty()) {
            text.append(", et qui répondent à : ").append(labels(fields));
        }
        return text.append('.').toString();
    }

    private static String labels(List<Field> fields) {
        return fields.stream().map(field -> "« " + field.label() + " »").collect(Collectors.joining(", "));
    }

    /** Rounded down, so that a missed threshold never prints as reached. */
    private static String percent(BigDecimal share) {
        return PlainNumber.french(PlainNumber.of(share.movePointRight(2).setScale(1, RoundingMode.DOWN))) + " %";
    }

    /** Condition on the row of a pole for a field to have no value, though its questionnaire held the question. */
    static String missing(Field field) {
        String quoted = "'" + field.name().replace("'", "''") + "'";
        return "(r." + Column.quote(field.name()) + " IS NULL AND NOT EXISTS (SELECT 1 FROM question_ancienne q"
                + " WHERE q.depot = d.id AND q.ligne = 0 AND q.champ = " + quoted + " AND q.nature = 'absente'))";
    }

    /**
     * What the criteria look at on one pole.
     *
     * @param erreurs blocking findings
     * @param completude share of the mandatory answers given
     * @param lignes member structures described
     * @param declared member structures declared
     * @param champsManquants fields without a value
     */
    record CriterionMeasure(
            int erreurs,
            BigDecimal completude,
            int lignes,
            Optional<BigDecimal> declared,
            List<String> champsManquants) {
        CriterionMeasure {
            champsManquants = List.copyOf(champsManquants);
        }

        boolean withoutError() {
            return erreurs == 0;
        }
    }
}
