package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells behind every figure. Pole by pole, so that the heap holds the cells of one file: each pole is read once
 * whatever the number of indicators.
 */
public final class Lineage {
    private static final String POLES = """
            SELECT u._pole, u._depot, '' AS _cle, 0 AS _ligne%s
            FROM unite_pole u
            LEFT JOIN pole_attendu r ON r.campagne = u._campagne AND r.pole = u._pole
            %s
            WHERE u._campagne = ? AND u._unite = ?""";

    /** Its file is the questionnaire of the pole, for the row of a structure that answered by itself too. */
    private static final String STRUCTURES = """
            SELECT u._pole,
                COALESCE((SELECT f.depot_pole FROM rattachement f WHERE f.depot = u._depot), u._depot) AS _depot,
                u._cle, u._ligne%s
            FROM unite_structure u
            %s
            WHERE u._campagne = ? AND u._pole = ?
            ORDER BY u._ligne""";

    private final Store store;
    private final Definition definition;
    private final List<IndicatorDefinition> traced;
    private final Optional<Group> group;

    /** Lineage of that definition's indicators on that base. */
    public Lineage(Store store, Definition definition) {
        this(
                store,
                definition,
                definition.indicators().stream().filter(Probe::isTraceable).toList(),
                Optional.empty());
    }

    private Lineage(Store store, Definition definition, List<IndicatorDefinition> traced, Optional<Group> group) {
        this.store = store;
        this.definition = definition;
        this.traced = traced;
        this.group = group;
    }

    /** One group of a breakdown. */
    private record Group(String champ, String code) {}

    /** The lineage of that indicator alone. */
    public Lineage of(String indicator) {
        return only(line -> line.id().equals(indicator), group);
    }

    /** The lineage of that indicator's lines that give that modality or statistic. */
    public Lineage of(String indicator, String modality) {
        return only(
                line -> line.id().equals(indicator)
                        && Measures.of(line, new FieldColumns(definition, line, "")).stream()
                                .anyMatch(asked -> asked.name().equals(modality)),
                group);
    }

    /** The lineage of the figures of one group of a breakdown: the lines that have it, the units that stand in it. */
    public Lineage within(String breakdown, String code) {
        return only(line -> line.ventilations().contains(breakdown), Optional.of(new Group(breakdown, code)));
    }

    private Lineage only(Predicate<IndicatorDefinition> asked, Optional<Group> within) {
        return new Lineage(store, definition, traced.stream().filter(asked).toList(), within);
    }

    /** Whether every figure traced counts units, so that the lines of a modality are its numerator. */
    public boolean countsUnits() {
        return traced.stream()
                .allMatch(line -> line.calculation() == IndicatorDefinition.Calculation.PART
                        || line.calculation() == IndicatorDefinition.Calculation.PART_SI);
    }

    /** Ids of the indicators that have cells behind them, in the order of the definition. */
    public List<String> indicators() {
        return traced.stream().map(IndicatorDefinition::id).distinct().toList();
    }

    /**
     * Gives every line: pole by pole, the pole itself then its structures in the order of their rows, for each unit in
     * the order of the definition. The lines of a modality are its numerator; the units of all lines of an indicator are
     * its base.
     */
    public void forEach(String campagne, Consumer<LineageLine> reader) {
        forEach(campagne, reader, pole -> {}, (pole, failure) -> {
            throw failure;
        });
    }

    /**
     * The same, told when a pole is over.
     *
     * @param reader told each line
     * @param end told each pole, answered or not, after its lines
     * @param failed told each pole whose lines could not be found: it has none
     */
    public void forEach(
            String campagne,
            Consumer<LineageLine> reader,
            Consumer<String> end,
            BiConsumer<String, RuntimeException> failed) {
        String exercice = new Indicators(store, definition).exercice(campagne);
        Table poles = table("unite_pole", exercice);
        Table structures = table("unite_structure", exercice);
        List<String> ids =
                store.rows().texts("SELECT _pole FROM unite_pole WHERE _campagne = ? ORDER BY _pole", campagne);
        for (String pole : ids) {
            List<LineageLine> lines = new ArrayList<>();
            try {
                Map<Long, SubmissionCells> files = new HashMap<>();
                poles.read(store, campagne, pole, files, lines::add);
                structures.read(store, campagne, pole, files, lines::add);
            } catch (RuntimeException failure) {
                failed.accept(pole, failure);
                lines.clear();
            }
            lines.forEach(reader);
            end.accept(pole);
        }
    }

    private Table table(String name, String exercice) {
        List<Probe> probes = traced.stream()
                .map(indicator -> new Probe(definition, indicator, exercice))
                .filter(probe -> probe.units().table().equals(name))
                .toList();
        List<Field> fields = probes.stream().flatMap(Probe::fields).distinct().toList();
        String select = Stream.concat(
                        fields.stream().map(field -> "u." + new Column(field, "").quoted()),
                        probes.stream().flatMap(probe -> probe.verdicts().stream()))
                .map(column -> ", " + column)
                .collect(Collectors.joining());
        String within = probes.stream().findFirst().map(this::within).orElse("");
        String query = (name.equals("unite_pole") ? POLES : STRUCTURES).formatted(select, within);
        return new Table(probes, fields, query);
    }

    /** The join that leaves the units of the group only; the probes of one table see the same columns. */
    private String within(Probe probe) {
        return group.map(wanted -> probe.join(definition, wanted.champ()) + " AND v.code = " + Sql.quote(wanted.code()))
                .orElse("");
    }

    /** The units of one table and what is asked of them. */
    private record Table(List<Probe> probes, List<Field> fields, String query) {
        void read(
                Store store,
                String campagne,
                String pole,
                Map<Long, SubmissionCells> files,
                Consumer<LineageLine> reader) {
            if (probes.isEmpty()) {
                return;
            }
            store.rows()
                    .forEach(
                            query,
                            row -> {
                                SubmissionCells cells = files.computeIfAbsent(
                                        TracedUnit.submission(row),
                                        submission -> submission == 0
                                                ? SubmissionCells.NONE
                                                : SubmissionCells.read(store, submission));
                                trace(TracedUnit.read(row, fields, probes.size() * 2, cells), reader);
                            },
                            campagne,
                            pole);
        }

        /** Lines of one id may say the same cell twice: it is one line. */
        private void trace(TracedUnit unit, Consumer<LineageLine> reader) {
            Map<String, Set<LineageLine>> lines = new LinkedHashMap<>();
            int position = 0;
            for (Probe probe : probes) {
                probe.trace(unit, position, lines.computeIfAbsent(probe.indicator(), id -> new LinkedHashSet<>()));
                position += 2;
            }
            lines.values().forEach(set -> set.forEach(reader));
        }
    }
}
