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
    static List<Map<String, Object>> effet(Comparisons comparaisons) {
        Titres titres = new Titres();
        for (SelectionEffect effet : comparaisons.effet()) {
            Figure figure = effet.figure();
            if (figure.isEnsemble()) {
                Map<String, Object> ligne = titres.ligne(figure);
                ligne.put("valeurRetenus", shown(figure, figure.valeur()));
                ligne.put("nRetenus", figure.n());
                ligne.put("valeurRecus", shown(figure, effet.recus()));
                ligne.put("nRecus", effet.nRecus());
                ligne.put("ecart", plain(effet.ecart()));
            }
        }
        return titres.list();
    }

    /** Key {@code evolution}: the campaign before, and title by title the figures of both years. */
    static Map<String, Object> evolution(Comparisons comparaisons) {
        Evolution evolution = comparaisons.evolution();
        Titres titres = new Titres();
        for (Evolution.Ligne each : evolution.lignes()) {
            Figure figure = each.figure();
            if (figure.isEnsemble()) {
                Map<String, Object> ligne = titres.ligne(figure);
                ligne.put("valeur", shown(figure, figure.valeur()));
                ligne.put("n", figure.n());
                ligne.put("valeurPrecedente", shown(figure, each.precedente()));
                ligne.put("nPrecedent", each.nPrecedent());
                ligne.put("ecart", plain(each.ecart()));
                ligne.put(
                        "ecartRelatif", figure.unite().isPercentage() ? "" : relatif(each.ecart(), each.precedente()));
                ligne.put("valeurConstants", shown(figure, each.constants()));
                ligne.put("valeurConstantsPrecedente", shown(figure, each.constantsPrecedente()));
                ligne.put("ecartConstants", plain(each.ecartConstants()));
                ligne.put(
                        "ecartConstantsRelatif",
                        figure.unite().isPercentage()
                                ? ""
                                : relatif(each.ecartConstants(), each.constantsPrecedente()));
                ligne.put("nCommuns", each.nCommuns());
                ligne.put("uniteEcart", each.uniteEcart().label());
                ligne.put(
                        "definitionChangee",
                        each.definitionChangee().map(yes -> yes ? "oui" : "non").orElse(""));
            }
        }
        Optional<History.Anterieure> before = evolution.precedente();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("campagne", before.map(History.Anterieure::id).orElse(""));
        root.put("libelle", before.map(History.Anterieure::libelle).orElse(""));
        root.put("exercice", before.<Object>map(History.Anterieure::exercice).orElse(""));
        root.put("polesCommuns", before.map(History.Anterieure::polesCommuns).orElse(0));
        root.put("titres", titres.list());
        return root;
    }

    private static Object shown(Figure figure, Optional<BigDecimal> value) {
        return plain(value.map(figure.unite()::toCell));
    }

    private static Object plain(Optional<BigDecimal> number) {
        return number.<Object>map(value -> value).orElse("");
    }

    /** The difference as a fraction of what it started from. */
    private static Object relatif(Optional<BigDecimal> ecart, Optional<BigDecimal> before) {
        return plain(ecart.flatMap(difference ->
                before.filter(value -> value.signum() != 0).map(value -> difference.divide(value.abs(), PRECISION))));
    }

    /** The titles of the definition, each with its lines. */
    private static final class Titres {
        private final Map<Titre, List<Map<String, Object>>> titres = new LinkedHashMap<>();

        /** What the lines of one title share. */
        private record Titre(String id, String libelle, String base, FigureUnit unite) {}

        Map<String, Object> ligne(Figure figure) {
            Map<String, Object> ligne = new LinkedHashMap<>();
            ligne.put("code", figure.modalite());
            ligne.put("libelle", figure.modaliteLibelle().isEmpty() ? figure.libelle() : figure.modaliteLibelle());
            titres.computeIfAbsent(
                            new Titre(figure.indicateur(), figure.libelle(), figure.base(), figure.unite()),
                            title -> new ArrayList<>())
                    .add(ligne);
            return ligne;
        }

        List<Map<String, Object>> list() {
            List<Map<String, Object>> list = new ArrayList<>();
            titres.forEach((title, lignes) -> {
                Map<String, Object> titre = new LinkedHashMap<>();
                titre.put("id", title.id());
                titre.put("libelle", title.libelle());
                titre.put("base", title.base());
                titre.put("unite", title.unite().label());
                titre.put("pourcentage", title.unite().isPercentage());
                titre.put("lignes", lignes);
                list.add(titre);
            });
            return list;
        }
    }
}
