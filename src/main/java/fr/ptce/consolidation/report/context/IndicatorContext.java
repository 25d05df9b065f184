package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Labels;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One title of the summary: the figures of one base, its rows, then its breakdowns. */
final class IndicatorContext {
    private final List<IndicatorDefinition> lines;
    private final List<Figure> figures;
    private final Labels labels;

    /**
     * One title.
     *
     * @param lines lines of the definition it gathers, at least one
     * @param figures those of these lines, in order
     */
    IndicatorContext(List<IndicatorDefinition> lines, List<Figure> figures, Labels labels) {
        this.lines = List.copyOf(lines);
        this.figures = List.copyOf(figures);
        this.labels = labels;
    }

    Map<String, Object> toMap() {
        IndicatorDefinition first = lines.get(0);
        List<Figure> whole = figures.stream().filter(Figure::isUnitSet).toList();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", first.id());
        map.put("bloc", first.bloc());
        map.put("libelle", first.libelle());
        map.put("base", first.base());
        map.put("unite", first.unite().label());
        map.put("pourcentage", first.unite().isPercentage());
        map.put("graphique", first.chart());
        map.put("repere", first.repere());
        map.put("n", largestBase(whole));
        map.put("lignes", rows(whole));
        map.put("ventilations", breakdowns());
        return map;
    }

    private List<Map<String, Object>> rows(List<Figure> those) {
        return those.stream().map(this::row).toList();
    }

    private Map<String, Object> row(Figure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", figure.modalite());
        row.put("libelle", figure.modaliteLibelle().isEmpty() ? figure.libelle() : figure.modaliteLibelle());
        row.put("statut", figure.statut());
        row.put("secret", figure.isSecrecy());
        row.put("valeur", shown(figure, figure.valeur().map(figure.unite()::toCell)));
        row.put("numerateur", shown(figure, figure.numerateur()));
        row.put("denominateur", shown(figure, figure.denominateur()));
        row.put("n", figure.isSecretBase() ? Figure.SECRECY : figure.n());
        row.put("base", figure.base());
        row.put("unite", figure.unite().label());
        row.put("repere", benchmark(figure));
        return row;
    }

    /** The published figure of the line that asks for this modality; of the title when it has one line only. */
    private String benchmark(Figure figure) {
        return lines.stream()
                .filter(line -> lines.size() == 1
                        || line.modalities().stream()
                                .anyMatch(modality -> modality.name().equals(figure.modalite())))
                .map(IndicatorDefinition::repere)
                .findFirst()
                .orElse("");
    }

    private List<Map<String, Object>> breakdowns() {
        Map<String, Map<String, List<Figure>>> fields = new LinkedHashMap<>();
        figures.stream().filter(figure -> !figure.isUnitSet()).forEach(figure -> fields.computeIfAbsent(
                        figure.ventilation(), field -> new LinkedHashMap<>())
                .computeIfAbsent(figure.ventilationModalite(), code -> new ArrayList<>())
                .add(figure));
        List<Map<String, Object>> breakdowns = new ArrayList<>();
        fields.forEach((field, groups) -> {
            List<Object> columns = new ArrayList<>();
            List<Map<String, Object>> rows = new ArrayList<>();
            groups.forEach((code, cells) -> rows.add(group(field, code, cells)));
            figures.stream()
                    .filter(Figure::isUnitSet)
                    .map(figure -> row(figure).get("libelle"))
                    .forEach(columns::add);
            Map<String, Object> breakdown = new LinkedHashMap<>();
            breakdown.put("champ", field);
            breakdown.put("libelle", labels.field(field));
            breakdown.put("colonnes", columns);
            breakdown.put("groupes", rows);
            breakdowns.add(breakdown);
        });
        return breakdowns;
    }

    private Map<String, Object> group(String field, String code, List<Figure> cells) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("code", code);
        group.put("libelle", labels.code(field, code));
        group.put("n", largestBase(cells));
        group.put("lignes", rows(cells));
        return group;
    }

    /** {@code s} when every base is masked: a masked one counts for nothing. */
    private static Object largestBase(List<Figure> those) {
        return !those.isEmpty() && those.stream().allMatch(Figure::isSecretBase)
                ? Figure.SECRECY
                : those.stream().mapToLong(Figure::n).max().orElse(0);
    }

    private static Object shown(Figure figure, Optional<BigDecimal> number) {
        return figure.isSecrecy()
                ? Figure.SECRECY
                : number.<Object>map(value -> value).orElse("");
    }
}
