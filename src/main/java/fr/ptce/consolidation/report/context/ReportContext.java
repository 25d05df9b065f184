package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.fill.Markup;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Labels;
import fr.ptce.consolidation.merge.ReceivedPole;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calcul;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Publication;
import fr.ptce.consolidation.report.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report template can say, as plain maps and lists: only strings, numbers, booleans.
 *
 * <pre>
 * campagne    id, exercice (number), libelle, exemple (boolean), mention (« Campagne d'exemple : données fictives » or ""), version,
 *             expediteur, courriel, echeance (what the letters say of the network, "" when campagne.csv does not),
 *             profil, diffusion (the sentence every page carries)
 * bilan       attendus, recus, acceptes, doublons, refuses, formulaires (forms of structures), formulairesRattaches,
 *             formulairesSansPole, aJustifier, enErreur, retenus, lignes, lignesRetenues,
 *             structuresRetenues (numbers)
 * selection   criteres (a sentence), retenus [pole], ecartes [pole]
 *             pole: id, nom, fichier, erreurs, completude (fraction), lignes, structuresDeclarees (number or ""), raison
 * blocs       [bloc]: nom, indicateurs [indicateur]
 * indicateur  id, bloc, libelle, base, unite, pourcentage (boolean), graphique (barres, secteurs or ""), repere, n (largest base of its
 *             rows), lignes [ligne], ventilations [ventilation]
 * ligne       code, libelle, statut (V published; A, B, D masked), secret (boolean), valeur (number; a fraction such as 0.385027 when pourcentage, so that the cell's own format prints it;
 *             "" when there is none), numerateur (number or ""), denominateur (number or ""), n, base, unite, repere
 * ventilation champ, libelle, colonnes [text], groupes [groupe]
 * groupe      code, libelle, n (largest base of its cells), lignes [ligne]
 * anomalies   [regle]: code, bloquantes, aJustifier, justifiees, informations, total (numbers; every file received), famille, libelle
 *             (what the rule says), gravite; on what counts, as in regles.csv: poles, levees, ouvertes, justifieesPole,
 *             acceptees, corrigeesPole, corrigeesReseau (numbers), tauxDerogation (a fraction, or "" when none was raised)
 * effet       profile interne only: what the selection changes, [titre]: id, libelle, base, unite, pourcentage, lignes
 *             [code, libelle, valeurRetenus, nRetenus, valeurRecus, nRecus, ecart (retenus minus recus, in points or in the unit)]
 * evolution   profile interne only: campagne (id of the one before, "" when none), libelle, exercice (number or ""), polesCommuns,
 *             titres [titre]: id, libelle, base, unite, pourcentage, lignes [code, libelle, valeur, n, valeurPrecedente, nPrecedent,
 *             ecart, ecartRelatif (fraction, "" for a percentage), valeurConstants, valeurConstantsPrecedente, ecartConstants,
 *             ecartConstantsRelatif, nCommuns, uniteEcart (points or the unit), definitionChangee (oui, non or "" when unknown)]
 *             In both, whole figures only; values as in a ligne above, "" when there is none.
 * tableau     profile interne only: all of it and what {@link Dashboard} adds, as JSON for a script element
 * blocParNom  blocs by their name
 * indicateurs lines of the definition by id, the first of each id
 * </pre>
 *
 * <p>Outside profile interne the figures are those of the {@link fr.ptce.consolidation.disclosure.Release}: when a ligne is
 * secret its valeur, numerateur and denominateur, and its n when the base is masked, are the text {@code s}. No pole and no
 * finding is named: selection has its criteria only, anomalies is empty, bilan has attendus, acceptes, retenus and
 * structuresRetenues, the last three being {@code s} in a campaign so small that they would betray a unit.
 *
 * <p>Lines of the definition that follow one another with the same id, title and base are one indicateur: their figures are
 * its rows.
 */
public final class ReportContext {
    private static final List<String> COMPTES =
            List.of("bloquantes", "aJustifier", "justifiees", "informations", "total");

    private final CampaignData data;
    private final Profile profil;
    private final Labels labels;

    private ReportContext(CampaignData data, Profile profil) {
        this.data = data;
        this.profil = profil;
        labels = new Labels(data.definition());
    }

    /** The context of that campaign for those readers; the order of the definition everywhere. */
    public static Map<String, Object> of(CampaignData data, Profile profil) {
        ReportContext contexte = new ReportContext(data, profil);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("campagne", contexte.campagne());
        root.put("bilan", contexte.bilan());
        root.put("selection", contexte.selection());
        List<Map<String, Object>> blocs = contexte.blocs();
        root.put("blocs", blocs);
        Map<String, Object> byName = new LinkedHashMap<>();
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Map<String, Object> bloc : blocs) {
            byName.put(text(bloc, "nom"), bloc);
        }
        contexte.indicateurs().forEach(one -> byId.putIfAbsent(text(one, "id"), one));
        root.put("blocParNom", byName);
        root.put("indicateurs", byId);
        root.put("anomalies", contexte.anomalies());
        if (profil == Profile.INTERNE) {
            root.put("effet", ComparisonsContext.effet(data.comparaisons()));
            root.put("evolution", ComparisonsContext.evolution(data.comparaisons()));
            root.put("tableau", new Markup(JsonText.forScript(Dashboard.of(data, root))));
        }
        return root;
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    private Map<String, Object> campagne() {
        Map<String, Object> campagne = new LinkedHashMap<>();
        campagne.put("id", data.campagne().id());
        campagne.put("exercice", data.campagne().exercice());
        campagne.put("libelle", data.campagne().libelle());
        campagne.put("exemple", data.campagne().exemple());
        campagne.put("mention", data.mention());
        campagne.put("expediteur", data.campagne().courrier().expediteur());
        campagne.put("courriel", data.campagne().courrier().courriel());
        campagne.put("echeance", data.campagne().courrier().echeance());
        campagne.put("version", data.definition().settings().version());
        campagne.put("profil", profil.code());
        campagne.put("diffusion", profil.mention());
        return campagne;
    }

    private Map<String, Object> bilan() {
        Totals bilan = data.bilan();
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("attendus", bilan.attendus());
        if (profil != Profile.INTERNE) {
            boolean shown = data.diffusion().annonces();
            totals.put("acceptes", shown ? bilan.acceptes() : Figure.SECRET);
            totals.put("retenus", shown ? bilan.retenus() : Figure.SECRET);
            totals.put("structuresRetenues", shown ? bilan.structuresRetenues() : Figure.SECRET);
            return totals;
        }
        totals.put("acceptes", bilan.acceptes());
        totals.put("retenus", bilan.retenus());
        totals.put("structuresRetenues", bilan.structuresRetenues());
        totals.put("recus", bilan.recus());
        totals.put("doublons", bilan.doublons());
        totals.put("refuses", bilan.refuses());
        totals.put("formulaires", bilan.formulaires().recus());
        totals.put("formulairesRattaches", bilan.formulaires().rattaches());
        totals.put("formulairesSansPole", bilan.formulaires().sansPole());
        totals.put("aJustifier", bilan.aJustifier());
        totals.put("enErreur", bilan.enErreur());
        totals.put("lignes", bilan.lignes());
        totals.put("lignesRetenues", bilan.lignesRetenues());
        return totals;
    }

    private Map<String, Object> selection() {
        List<Map<String, Object>> kept = new ArrayList<>();
        List<Map<String, Object>> others = new ArrayList<>();
        if (profil == Profile.INTERNE) {
            for (ReceivedPole pole :
                    data.consolidation().selection(data.campagne().id())) {
                (pole.retenu() ? kept : others).add(pole(pole));
            }
        }
        return Map.of("criteres", data.consolidation().criteres(), "retenus", kept, "ecartes", others);
    }

    private static Map<String, Object> pole(ReceivedPole pole) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", pole.pole());
        row.put("nom", pole.nom());
        row.put("fichier", pole.fichier());
        row.put("erreurs", pole.erreurs());
        row.put("completude", pole.completude());
        row.put("lignes", pole.lignes());
        row.put(
                "structuresDeclarees",
                pole.structuresDeclarees().<Object>map(number -> number).orElse(""));
        row.put("raison", pole.raison());
        return row;
    }

    private List<Map<String, Object>> blocs() {
        Map<String, List<Map<String, Object>>> blocs = new LinkedHashMap<>();
        for (Map<String, Object> indicateur : indicateurs()) {
            blocs.computeIfAbsent(text(indicateur, "bloc"), nom -> new ArrayList<>())
                    .add(indicateur);
        }
        List<Map<String, Object>> list = new ArrayList<>();
        blocs.forEach((nom, indicateurs) -> {
            Map<String, Object> bloc = new LinkedHashMap<>();
            bloc.put("nom", nom);
            bloc.put("indicateurs", indicateurs);
            list.add(bloc);
        });
        return list;
    }

    /** Lines that follow one another with the same id, title, unit and base make one title. */
    private List<Map<String, Object>> indicateurs() {
        Map<List<String>, List<IndicatorDefinition>> titles = new LinkedHashMap<>();
        data.definition().indicators().stream()
                .filter(line -> profil == Profile.INTERNE || line.publication() != Publication.INTERNE)
                .forEach(line -> titles.computeIfAbsent(
                                List.of(line.id(), line.libelle(), line.unite().label(), line.base()),
                                key -> new ArrayList<>())
                        .add(line));
        Map<List<String>, List<Figure>> figures = new LinkedHashMap<>();
        data.figures(profil).forEach(figure -> figures.computeIfAbsent(
                        List.of(
                                figure.indicateur(),
                                figure.libelle(),
                                unite(figure).label(),
                                figure.base()),
                        key -> new ArrayList<>())
                .add(figure));
        return titles.entrySet().stream()
                .map(title -> new IndicatorContext(
                                title.getValue(), figures.getOrDefault(title.getKey(), List.of()), labels)
                        .toMap())
                .toList();
    }

    /** The unit of its title: differences have each their own. */
    private FigureUnit unite(Figure figure) {
        return data.definition().indicators().stream()
                .filter(line -> line.calcul() == Calcul.EVOLUTION && line.id().equals(figure.indicateur()))
                .findFirst()
                .map(IndicatorDefinition::unite)
                .orElse(figure.unite());
    }

    private List<Map<String, Object>> anomalies() {
        if (profil != Profile.INTERNE) {
            return List.of();
        }
        Map<String, long[]> rules = new TreeMap<>();
        data.store().forEachFinding(data.campagne().id(), finding -> {
            long[] counts = rules.computeIfAbsent(finding.code(), code -> new long[COMPTES.size()]);
            counts[rank(finding)]++;
            counts[COMPTES.size() - 1]++;
        });
        Map<String, Map<String, Object>> regles = DashboardRules.bilans(data);
        List<Map<String, Object>> list = new ArrayList<>();
        rules.forEach((code, counts) -> {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("code", code);
            rule.putAll(regles.getOrDefault(code, DashboardRules.INCONNUE));
            for (int i = 0; i < counts.length; i++) {
                rule.put(COMPTES.get(i), counts[i]);
            }
            list.add(rule);
        });
        return list;
    }

    private static int rank(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> 0;
            case WARNING -> finding.isJustified() ? 2 : 1;
            case INFO -> 3;
        };
    }
}
