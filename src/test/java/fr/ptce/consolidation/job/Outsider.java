package fr.ptce.consolidation.job;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Someone who holds the published lines and knows what their columns mean: groups of a single-choice breakdown add up to
 * the whole, codes of a single choice share out their base, two indicators of the same answer count the same units. He
 * knows nothing of how the program masks.
 */
final class Outsider {
    private final Definition definition;
    private final Map<List<String>, Map<String, String>> lines = new LinkedHashMap<>();
    private final List<Map<List<String>, BigDecimal>> relations = new ArrayList<>();

    Outsider(Definition definition, List<Map<String, String>> published) {
        this.definition = definition;
        published.forEach(line -> lines.put(key(line), line));
        definition.indicators().forEach(this::relate);
    }

    /** What tells a line from all others. */
    static List<String> key(Map<String, String> line) {
        return List.of("indicateur", "modalite", "ventilation", "ventilation_modalite").stream()
                .map(column -> line.getOrDefault(column, ""))
                .toList();
    }

    private void relate(IndicatorDefinition indicator) {
        Set<String> modalities =
                own(indicator).stream().map(line -> line.get(1)).collect(Collectors.toSet());
        for (String modality : modalities) {
            for (String breakdown : indicator.ventilations()) {
                if (isSingle(breakdown)) {
                    List<String> whole = List.of(indicator.id(), modality, "", "");
                    List<List<String>> groups = own(indicator).stream()
                            .filter(line ->
                                    line.get(1).equals(modality) && line.get(2).equals(breakdown))
                            .toList();
                    relate("numerateur", whole, groups);
                    relate("n", whole, groups);
                    if (indicator.calculation() == Calculation.RATIO) {
                        relate("denominateur", whole, groups);
                    }
                }
            }
        }
        if (indicator.calculation() == Calculation.PART
                && indicator.champ().orElseThrow().type() == FieldType.SELECT_ONE) {
            codes(indicator, modalities);
        }
    }

    private boolean isSingle(String field) {
        return definition.findField(field).orElseThrow().type() != FieldType.SELECT_MULTIPLE;
    }

    private List<List<String>> own(IndicatorDefinition indicator) {
        return lines.entrySet().stream()
                .filter(line -> indicator.id().equals(line.getValue().get("indicateur"))
                        && indicator.libelle().equals(line.getValue().get("libelle")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Only when everybody is in a group: else what the others bring is unknown. */
    private void relate(String column, List<String> whole, List<List<String>> groups) {
        Optional<BigDecimal> units = number(whole, "n");
        List<Optional<BigDecimal>> parts =
                groups.stream().map(group -> number(group, "n")).toList();
        boolean shown = units.isPresent() && parts.stream().allMatch(Optional::isPresent);
        BigDecimal sum = parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (groups.isEmpty() || (shown && sum.compareTo(units.get()) != 0)) {
            return;
        }
        Map<List<String>, BigDecimal> relation = new LinkedHashMap<>();
        relation.put(term(whole, column), BigDecimal.ONE.negate());
        groups.forEach(group -> relation.put(term(group, column), BigDecimal.ONE));
        if (shown || groups.get(0).get(2).equals("region")) {
            relations.add(relation);
        }
    }

    private void codes(IndicatorDefinition indicator, Set<String> modalities) {
        Set<List<String>> places = own(indicator).stream()
                .map(line -> line.subList(2, 4))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> codes = indicator.champ().orElseThrow().getList().codes().stream()
                .map(code -> code.name())
                .collect(Collectors.toSet());
        for (List<String> place : places) {
            Set<String> simple = new LinkedHashSet<>();
            indicator.modalities().stream()
                    .filter(modality -> modality.codes().size() > 1)
                    .filter(modality -> modalities.containsAll(modality.codes()))
                    .forEach(modality -> share(indicator, modality.name(), modality.codes(), place, "numerateur"));
            codes.stream().filter(modalities::contains).forEach(simple::add);
            if (simple.equals(codes)) {
                share(indicator, simple.iterator().next(), List.copyOf(simple), place, "n");
            }
        }
    }

    private void share(
            IndicatorDefinition indicator, String whole, List<String> parts, List<String> place, String column) {
        Map<List<String>, BigDecimal> relation = new LinkedHashMap<>();
        relation.merge(
                term(List.of(indicator.id(), whole, place.get(0), place.get(1)), column),
                BigDecimal.ONE.negate(),
                BigDecimal::add);
        parts.forEach(part -> relation.merge(
                term(List.of(indicator.id(), part, place.get(0), place.get(1)), "numerateur"),
                BigDecimal.ONE,
                BigDecimal::add));
        relations.add(relation);
    }

    /** The base of one question is one number; the effects on the staff are the same on both bases. */
    private List<String> term(List<String> line, String column) {
        String id = line.get(0).equals("I13b") && column.equals("numerateur") ? "I13a" : line.get(0);
        boolean single = column.equals("n")
                && definition.indicators().stream()
                        .filter(one -> one.id().equals(line.get(0)))
                        .allMatch(one -> one.champ()
                                .filter(field -> field.type() == FieldType.SELECT_ONE)
                                .isPresent());
        return List.of(id, single ? "" : line.get(1), line.get(2), line.get(3), column);
    }

    private Optional<BigDecimal> number(List<String> line, String column) {
        return Optional.ofNullable(lines.get(line))
                .map(cells -> cells.getOrDefault(column, ""))
                .filter(text -> !text.isEmpty() && !text.equals("s"))
                .map(BigDecimal::new);
    }

    private Map<List<String>, BigDecimal> known() {
        Map<List<String>, BigDecimal> known = new LinkedHashMap<>();
        for (List<String> line : lines.keySet()) {
            for (String column : List.of("numerateur", "denominateur", "n")) {
                number(line, column).ifPresent(number -> known.put(term(line, column), number));
            }
        }
        return known;
    }

    /** The masked numbers that the relations give, zeros apart, and groups of masked units that are one or two in all. */
    List<String> found() {
        Map<List<String>, BigDecimal> known = known();
        List<Map<List<String>, BigInteger>> rows = new ArrayList<>();
        List<BigDecimal> constants = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Map<List<String>, BigDecimal> relation : relations) {
            Map<List<String>, BigInteger> row = new TreeMap<>(java.util.Comparator.comparing(String::valueOf));
            BigDecimal constant = BigDecimal.ZERO;
            boolean counts = true;
            for (Map.Entry<List<String>, BigDecimal> term : relation.entrySet()) {
                BigDecimal value = known.get(term.getKey());
                counts &= isCount(term.getKey());
                if (value == null) {
                    row.put(term.getKey(), term.getValue().toBigIntegerExact());
                } else {
                    constant = constant.subtract(value.multiply(term.getValue()));
                }
            }
            boolean parts = row.values().stream().allMatch(sign -> sign.signum() > 0);
            if (counts && parts && constant.signum() > 0 && constant.compareTo(BigDecimal.valueOf(3)) < 0) {
                found.add(row.keySet() + " font " + constant);
            }
            rows.add(row);
            constants.add(constant);
        }
        found.addAll(solve(rows, constants));
        return found;
    }

    private boolean isCount(List<String> term) {
        return term.get(4).equals("n")
                || definition.indicators().stream()
                        .filter(one -> one.id().equals(term.get(0)))
                        .allMatch(one ->
                                one.calculation() == Calculation.PART || one.calculation() == Calculation.PART_SI);
    }

    private static List<String> solve(List<Map<List<String>, BigInteger>> rows, List<BigDecimal> constants) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<List<String>, BigInteger> row = rows.get(i);
            if (row.isEmpty()) {
                continue;
            }
            List<String> pivot = row.keySet().iterator().next();
            BigInteger by = Objects.requireNonNull(row.get(pivot));
            for (int j = 0; j < rows.size(); j++) {
                BigInteger times = rows.get(j).get(pivot);
                if (j != i && times != null) {
                    Map<List<String>, BigInteger> other = rows.get(j);
                    other.replaceAll((term, coefficient) -> coefficient.multiply(by));
                    row.forEach((term, coefficient) ->
                            other.merge(term, coefficient.multiply(times).negate(), BigInteger::add));
                    other.values().removeIf(coefficient -> coefficient.signum() == 0);
                    constants.set(
                            j,
                            constants
                                    .get(j)
                                    .multiply(new BigDecimal(by))
                                    .subtract(constants.get(i).multiply(new BigDecimal(times))));
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() == 1 && constants.get(i).signum() != 0) {
                found.add(rows.get(i).keySet() + " est connu");
            }
        }
        return found;
    }
}
