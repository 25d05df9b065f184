package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.merge.Units;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import fr.ptce.consolidation.store.StoredFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one line of {@code indicateurs.csv} asks of each unit: whether it is counted, and which cells say so. */
final class Probe {
    private static final Pattern AGGREGATE = Pattern.compile("[a-z-]+\\((.+)\\)");

    private final IndicatorDefinition indicator;
    private final FieldColumns columns;
    private final List<Field> fields = new ArrayList<>();
    private final List<Field> ofStructures = new ArrayList<>();

    Probe(Definition definition, IndicatorDefinition indicator, String exercice) {
        this.indicator = indicator;
        columns = new FieldColumns(definition, indicator, exercice);
        Set<String> names = new LinkedHashSet<>();
        Stream.of(indicator.numerateur(), indicator.denominateur(), indicator.filter())
                .flatMap(java.util.Optional::stream)
                .map(Expression::variables)
                .forEach(names::addAll);
        indicator.champ().ifPresent(field -> names.remove(field.name()));
        for (String name : names) {
            Matcher aggregate = AGGREGATE.matcher(name);
            List<Field> kind = aggregate.matches() ? ofStructures : fields;
            definition
                    .findField(aggregate.matches() ? aggregate.group(1) : name)
                    .ifPresent(kind::add);
        }
    }

    String indicator() {
        return indicator.id();
    }

    /** Whether there are cells behind it: not for what counts missing answers, findings or former campaigns. */
    static boolean isTraceable(IndicatorDefinition indicator) {
        return switch (indicator.calculation()) {
            case NON_REPONSE, QUALITE, EVOLUTION -> false;
            default -> true;
        };
    }

    Units units() {
        return Units.of(indicator.population());
    }

    /** The groups of a breakdown, as the units of this indicator stand in them. */
    String join(Definition definition, String breakdown) {
        return Breakdown.join(definition, columns.field(breakdown), columns);
    }

    /** Fields of the unit whose retained value is needed. */
    Stream<Field> fields() {
        return Stream.concat(indicator.champ().stream(), fields.stream());
    }

    /** Fields of the unit, and of its structures, whose cells are traced. */
    Stream<Field> allFields() {
        return Stream.concat(fields(), ofStructures.stream());
    }

    /** Two conditions: whether the unit is in the base, and in the numerator. */
    List<String> verdicts() {
        String population = indicator
                .filter()
                .map(filter -> units().condition() + " AND " + SqlExpression.condition(filter, columns))
                .orElse(units().condition());
        String counted =
                switch (indicator.calculation()) {
                    case PART_SI -> condition();
                    case TAUX_REPONSE -> "u._recu";
                    case TAUX_RETENUE -> "u._retenu";
                    default -> "TRUE";
                };
        return List.of(population + " AND " + columns.known(), counted);
    }

    private String condition() {
        return SqlExpression.condition(indicator.numerateur().orElseThrow(), columns);
    }

    /**
     * The cells of a unit.
     *
     * @param position of its first verdict
     */
    void trace(TracedUnit unit, int position, Set<LineageLine> lines) {
        if (!unit.verdicts().getOrDefault(position, false)) {
            return;
        }
        boolean counted = unit.verdicts().getOrDefault(position + 1, false);
        String modality = counted && indicator.calculation() == Calculation.PART_SI ? name() : "";
        indicator
                .champ()
                .filter(field -> indicator.calculation() == Calculation.PART)
                .ifPresent(field -> codes(unit, field, lines));
        for (Field field : fields) {
            lines.add(line(
                    unit,
                    modality,
                    unit.file(field),
                    unit.sources(field),
                    unit.retained().getOrDefault(field.name(), "")));
        }
        for (Field field : ofStructures) {
            unit.cells()
                    .ofStructures(field.name())
                    .forEach((line, sources) ->
                            lines.add(line(unit, "", unit.cells().file(line, field.name()), sources, "")));
        }
        if (indicator.champ().isEmpty() && fields.isEmpty() && ofStructures.isEmpty()) {
            lines.add(line(unit, "", unit.cells().file(0, ""), List.of(), verdict(counted)));
        }
    }

    private String name() {
        return indicator.modalities().isEmpty()
                ? ""
                : indicator.modalities().get(0).name();
    }

    private String verdict(boolean counted) {
        return switch (indicator.calculation()) {
            case TAUX_REPONSE -> counted ? "reçu" : "non reçu";
            case TAUX_RETENUE -> counted ? "retenu" : "écarté";
            default -> "compté";
        };
    }

    /**
     * One line per code retained and modality it is counted in; a code counted nowhere still shows its unit, and so do
     * the cells that say no.
     */
    private void codes(TracedUnit unit, Field field, Set<LineageLine> lines) {
        Set<String> chosen = new TreeSet<>(
                List.of(unit.retained().getOrDefault(field.name(), "").split(" ")));
        chosen.remove("");
        StoredFile file = unit.file(field);
        List<CellSource> sources = unit.sources(field);
        if (chosen.isEmpty()) {
            lines.add(line(unit, "", file, sources, ""));
        }
        Map<String, List<CellSource>> cells =
                field.list().isEmpty() ? Map.of() : ChosenCells.of(field, chosen, sources);
        cells.forEach((code, own) -> {
            List<String> modalities = Measures.modalities(indicator, field).stream()
                    .filter(modality -> counts(modality, code))
                    .map(Modality::name)
                    .toList();
            for (String modality : modalities.isEmpty() ? List.of(code) : modalities) {
                lines.add(line(unit, modality, file, own, code));
            }
        });
        List<CellSource> others = sources.stream()
                .filter(source -> cells.values().stream().noneMatch(own -> own.contains(source)))
                .toList();
        if (!cells.isEmpty() && !others.isEmpty()) {
            lines.add(line(unit, "", file, others, ""));
        }
    }

    private static boolean counts(Modality modality, String code) {
        return modality.codes().isEmpty()
                ? modality.name().equals(code)
                : modality.codes().contains(code);
    }

    private LineageLine line(TracedUnit unit, String modality, StoredFile file, List<CellSource> sources, String kept) {
        return new LineageLine(
                indicator.id(),
                modality,
                unit.pole(),
                unit.cle(),
                file.fichier(),
                file.sha256(),
                sources.isEmpty() ? "" : sources.get(0).feuille(),
                sources.stream().map(CellSource::cellule).collect(Collectors.joining(" ")),
                sources.stream().map(CellSource::brut).collect(Collectors.joining(" | ")),
                kept,
                sources.stream()
                        .map(CellSource::traitement)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }
}
