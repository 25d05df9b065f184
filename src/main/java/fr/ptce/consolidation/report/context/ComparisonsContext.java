package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.indicator.Comparisons;
import fr.ptce.consolidation.indicator.Evolution;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.SelectionEffect;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the whole figures are compared with, as the templates of profile interne read it: see {@link ReportContext}. */
final class ComparisonsContext {
    private static final MathContext PRECISION = new MathContext(6, RoundingMode.HALF_UP);

    private ComparisonsContext() {}

    /** Key {@code effet}: title by title, the figures with and without the selection. */
    static List<Map<String, Object>> effect(Comparisons comparisons) {
        Headings titles = new Headings();
        for (SelectionEffect effect : comparisons.effect()) {
            Figure figure = effect.figure();
            if (figure.isUnitSet()) {
                Map<String, Object> line = titles.line(figure);
                line.put("valeurRetenus", shown(figure, figure.valeur()));
                line.put("nRetenus", figure.n());
                line.put("valeurRecus", shown(figure, effect.received()));
                line.put("nRecus", effect.nRecus());
                line.put("ecart", plain(effect.gap()));
            }
        }
        return titles.list();
    }

    /** Key {@code evolution}: the campaign before, and title by title the figures of both years. */
    static Map<String, Object> evolution(Comparisons comparisons) {
        Evolution evolution = comparisons.evolution();
        Headings titles = new Headings();
        for (Evolution.EvolutionLine each : evolution.lignes()) {
            Figure figure = each.figure();
            if (figure.isUnitSet()) {
                Map<String, Object> line = titles.line(figure);
                line.put("valeur", shown(figure, figure.valeur()));
                line.put("n", figure.n());
                line.put("valeurPrecedente", shown(figure, each.previous()));
                line.put("nPrecedent", each.nPrecedent());
                line.put("ecart", plain(each.gap()));
                line.put("ecartRelatif", figure.unite().isPercentage() ? "" : relative(each.gap(), each.previous()));
                line.put("valeurConstants", shown(figure, each.constants()));
                line.put("valeurConstantsPrecedente", shown(figure, each.constantsPrevious()));
                line.put("ecartConstants", plain(each.gapConstants()));
                line.put(
                        "ecartConstantsRelatif",
                        figure.unite().isPercentage() ? "" : relative(each.gapConstants(), each.constantsPrevious()));
                line.put("nCommuns", each.nCommuns());
                line.put("uniteEcart", each.gapUnit().label());
                line.put(
                        "definitionChangee",
                        each.definitionChangee().map(yes -> yes ? "oui" : "non").orElse(""));
            }
        }
        Optional<History.FormerCampagne> before = evolution.previous();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("campagne", before.map(History.FormerCampagne::id).orElse(""));
        root.put("libelle", before.map(History.FormerCampagne::libelle).orElse(""));
        root.put(
                "exercice", before.<Object>map(History.FormerCampagne::exercice).orElse(""));
        root.put("polesCommuns", before.map(History.FormerCampagne::commonPoles).orElse(0));
        root.put("titres", titles.list());
        return root;
    }

    private static Object shown(Figure figure, Optional<BigDecimal> value) {
        return plain(value.map(figure.unite()::toCell));
    }

    private static Object plain(Optional<BigDecimal> number) {
        return number.<Object>map(value -> value).orElse("");
    }

    /** The difference as a fraction of what it started from. */
    private static Object relative(Optional<BigDecimal> gap, Optional<BigDecimal> before) {
        return plain(gap.flatMap(difference ->
                before.filter(value -> value.signum() != 0).map(value -> difference.divide(value.abs(), PRECISION))));
    }

    /** The titles of the definition, each with its lines. */
    private static final class Headings {
        private final Map<Heading, List<Map<String, Object>>> titles = new LinkedHashMap<>();

        /** What the lines of one title share. */
        private record Heading(String id, String libelle, String base, FigureUnit unite) {}

        Map<String, Object> line(Figure figure) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("code", figure.modalite());
            line.put("libelle", figure.modaliteLibelle().isEmpty() ? figure.libelle() : figure.modaliteLibelle());
            titles.computeIfAbsent(
                            new Heading(figure.indicateur(), figure.libelle(), figure.base(), figure.unite()),
                            title -> new ArrayList<>())
                    .add(line);
            return line;
        }

        List<Map<String, Object>> list() {
            List<Map<String, Object>> list = new ArrayList<>();
            titles.forEach((title, lines) -> {
                Map<String, Object> heading = new LinkedHashMap<>();
                heading.put("id", title.id());
                heading.put("libelle", title.libelle());
                heading.put("base", title.base());
                heading.put("unite", title.unite().label());
                heading.put("pourcentage", title.unite().isPercentage());
                heading.put("lignes", lines);
                list.add(heading);
            });
            return list;
        }
    }
}
