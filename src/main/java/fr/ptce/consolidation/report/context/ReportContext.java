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
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
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
    private static final List<String> ACCOUNTS =
            List.of("bloquantes", "aJustifier", "justifiees", "informations", "total");

    private final CampaignData data;
    private final Profile profile;
    private final Labels labels;

    private ReportContext(CampaignData data, Profile profile) {
        this.data = data;
        this.profile = profile;
        labels = new Labels(data.definition());
    }

    /** The context of that campaign for those readers; the order of the definition everywhere. */
    public static Map<String, Object> of(CampaignData data, Profile profile) {
        ReportContext context = new ReportContext(data, profile);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("campagne", context.campagne());
        root.put("bilan", context.totals());
        root.put("selection", context.selection());
        List<Map<String, Object>> blocks = context.blocks();
        root.put("blocs", blocks);
        Map<String, Object> byName = new LinkedHashMap<>();
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Map<String, Object> block : blocks) {
            byName.put(text(block, "nom"), block);
        }
        context.indicators().forEach(one -> byId.putIfAbsent(text(one, "id"), one));
        root.put("blocParNom", byName);
        root.put("indicateurs", byId);
        root.put("anomalies", context.anomalies());
        if (profile == Profile.INTERNE) {
            root.put("effet", ComparisonsContext.effect(data.comparisons()));
            root.put("evolution", ComparisonsContext.evolution(data.comparisons()));
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
        campagne.put("expediteur", data.campagne().letterhead().sender());
        campagne.put("courriel", data.campagne().letterhead().courriel());
        campagne.put("echeance", data.campagne().letterhead().deadline());
        campagne.put("version", data.definition().settings().version());
        campagne.put("profil", profile.code());
        campagne.put("diffusion", profile.mention());
        return campagne;
    }

    private Map<String, Object> totals() {
        Totals tally = data.totals();
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("attendus", tally.expected());
        if (profile != Profile.INTERNE) {
            boolean shown = data.diffusion().announced();
            totals.put("acceptes", shown ? tally.acceptes() : Figure.SECRECY);
            totals.put("retenus", shown ? tally.kept() : Figure.SECRECY);
            totals.put("structuresRetenues", shown ? tally.structuresKept() : Figure.SECRECY);
            return totals;
        }
        totals.put("acceptes", tally.acceptes());
        totals.put("retenus", tally.kept());
        totals.put("structuresRetenues", tally.structuresKept());
        totals.put("recus", tally.received());
        totals.put("doublons", tally.doublons());
        totals.put("refuses", tally.refuses());
        totals.put("vides", tally.vides());
        totals.put("formulaires", tally.forms().received());
        totals.put("formulairesRattaches", tally.forms().joined());
        totals.put("formulairesSansPole", tally.forms().withoutPole());
        totals.put("aJustifier", tally.aJustifier());
        totals.put("enErreur", tally.inError());
        totals.put("lignes", tally.lignes());
        totals.put("lignesRetenues", tally.keptLines());
        return totals;
    }

    private Map<String, Object> selection() {
        List<Map<String, Object>> kept = new ArrayList<>();
        List<Map<String, Object>> others = new ArrayList<>();
        if (profile == Profile.INTERNE) {
            for (ReceivedPole pole :
                    data.consolidation().selection(data.campagne().id())) {
                (pole.retenu() ? kept : others).add(pole(pole));
            }
        }
        return Map.of("criteres", data.consolidation().criteria(), "retenus", kept, "ecartes", others);
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

    private List<Map<String, Object>> blocks() {
        Map<String, List<Map<String, Object>>> blocks = new LinkedHashMap<>();
        for (Map<String, Object> indicator : indicators()) {
            blocks.computeIfAbsent(text(indicator, "bloc"), name -> new ArrayList<>())
                    .add(indicator);
        }
        List<Map<String, Object>> list = new ArrayList<>();
        blocks.forEach((name, indicators) -> {
            Map<String, Object> block = new LinkedHashMap<>();
            block.put("nom", name);
            block.put("indicateurs", indicators);
            list.add(block);
        });
        return list;
    }

    /** Lines that follow one another with the same id, title, unit and base make one title. */
    private List<Map<String, Object>> indicators() {
        Map<List<String>, List<IndicatorDefinition>> titles = new LinkedHashMap<>();
        data.definition().indicators().stream()
                .filter(line -> profile == Profile.INTERNE || line.publication() != Publication.INTERNE)
                .forEach(line -> titles.computeIfAbsent(
                                List.of(line.id(), line.libelle(), line.unite().label(), line.base()),
                                key -> new ArrayList<>())
                        .add(line));
        Map<List<String>, List<Figure>> figures = new LinkedHashMap<>();
        data.figures(profile).forEach(figure -> figures.computeIfAbsent(
                        List.of(
                                figure.indicateur(),
                                figure.libelle(),
                                unit(figure).label(),
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
    private FigureUnit unit(Figure figure) {
        return data.definition().indicators().stream()
                .filter(line ->
                        line.calculation() == Calculation.EVOLUTION && line.id().equals(figure.indicateur()))
                .findFirst()
                .map(IndicatorDefinition::unite)
                .orElse(figure.unite());
    }

    private List<Map<String, Object>> anomalies() {
        if (profile != Profile.INTERNE) {
            return List.of();
        }
        Map<String, long[]> rules = new TreeMap<>();
        data.store().forEachFinding(data.campagne().id(), finding -> {
            long[] counts = rules.computeIfAbsent(finding.code(), code -> new long[ACCOUNTS.size()]);
            counts[rank(finding)]++;
            counts[ACCOUNTS.size() - 1]++;
        });
        Map<String, Map<String, Object>> ruleMaps = DashboardRules.tallies(data);
        List<Map<String, Object>> list = new ArrayList<>();
        rules.forEach((code, counts) -> {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("code", code);
            rule.putAll(ruleMaps.getOrDefault(code, DashboardRules.UNKNOWN));
            for (int i = 0; i < counts.length; i++) {
                rule.put(ACCOUNTS.get(i), counts[i]);
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
