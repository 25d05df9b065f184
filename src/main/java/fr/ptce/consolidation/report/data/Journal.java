package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.merge.CorrectionOutcomes;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.merge.ReceivedPole;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.DefinitionLine;
import fr.ptce.consolidation.questionnaire.Settings;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.json.JsonText;
import fr.ptce.consolidation.store.StoredRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code journal.json}: what was received, what became of each file, with what definition and templates, and the
 * fingerprints of every output. It tells no time and no place: the same campaign gives the same journal.
 */
public final class Journal {
    private static final String NAME = "journal.json";
    private static final String FILES = """
            SELECT i.fichier, i.sha256, i.taille, e.pole, e.etat, e.raison, (
                SELECT a.action
                FROM anomalie a
                WHERE a.depot = e.depot
                  AND e.etat IN ('refuse', 'vide')
                ORDER BY a.rang_gravite, a.id
                FETCH FIRST 1 ROW ONLY) AS remede
            FROM inventaire i
            LEFT JOIN etat_fichier e ON e.campagne = i.campagne AND e.fichier = i.fichier
            WHERE i.campagne = ?
            ORDER BY i.fichier""";
    private static final String TOTALS = """
            SELECT (SELECT COUNT(*) FROM unite_pole WHERE _campagne = c.id AND _recu) AS recus,
                (SELECT COUNT(*) FROM unite_pole WHERE _campagne = c.id AND _retenu) AS retenus,
                (SELECT COUNT(*) FROM unite_structure WHERE _campagne = c.id) AS lignes,
                (SELECT COUNT(*) FROM unite_structure WHERE _campagne = c.id AND _retenue) AS lignes_retenues,
                (SELECT COUNT(*) FROM unite_structure WHERE _campagne = c.id AND _unique_retenue) AS structures
            FROM campagne c
            WHERE c.id = ?""";
    private static final String SEVERITIES =
            "SELECT gravite, COUNT(*) AS nombre FROM anomalie WHERE campagne = ? GROUP BY gravite ORDER BY gravite";

    private final CampaignData data;
    private final String version;
    private final Map<String, Object> cells;
    private final List<MissingOutput> missing;

    /**
     * The journal of that campaign.
     *
     * @param version version of the software
     * @param cells what became of the collected cells, as {@link DataFiles#write} says it
     * @param missing the outputs that could not be made
     */
    public Journal(CampaignData data, String version, Map<String, Object> cells, List<MissingOutput> missing) {
        this.missing = List.copyOf(missing);
        this.data = data;
        this.version = version;
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * Writes it, once every other output is written.
     *
     * @param templates folder of {@code questionnaire/} and {@code rapports/}
     * @param output folder of the outputs, where it goes
     */
    public void write(Path templates, Path output) throws IOException {
        Map<String, Object> journal = new LinkedHashMap<>();
        Map<String, Object> software = new LinkedHashMap<>();
        software.put("nom", "Consolidation PTCE");
        software.put("version", version);
        journal.put("logiciel", software);
        journal.put("campagne", campagne());
        journal.put("definition", definition(templates));
        journal.put("modeles", Hashes.of(templates.resolve("rapports")));
        journal.put("historique", history());
        journal.put("reception", reception());
        journal.put("controles", checks());
        journal.put("selection", selection());
        journal.put("redressements", corrections());
        journal.put("anomalies", anomalies());
        journal.put("secret", SecrecyJournal.of(data.diffusion().audit()));
        journal.put("cellules", cells);
        journal.put("fichiers", files());
        Map<String, String> outputs = new TreeMap<>(Hashes.of(output));
        outputs.remove(NAME);
        journal.put("sorties", outputs);
        journal.put("contrat", OutputContract.VERSION);
        journal.put("envois_non_lisibles", UnreadableJournal.of(data));
        journal.put("sorties_manquantes", missing.stream().map(Journal::missing).toList());
        Files.writeString(output.resolve(NAME), JsonText.of(journal), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> missing(MissingOutput one) {
        Map<String, Object> missing = new LinkedHashMap<>();
        missing.put("fichier", one.fichier());
        missing.put("pole", one.pole());
        missing.put("source", one.source());
        missing.put("raison", one.raison());
        return missing;
    }

    private Map<String, Object> campagne() {
        Map<String, Object> campagne = new LinkedHashMap<>();
        campagne.put("id", data.campagne().id());
        campagne.put("exercice", data.campagne().exercice());
        campagne.put("libelle", data.campagne().libelle());
        campagne.put("exemple", data.campagne().exemple());
        if (data.campagne().exemple()) {
            campagne.put("mention", data.mention());
        }
        return campagne;
    }

    private Map<String, Object> definition(Path templates) throws IOException {
        Settings settings = data.definition().settings();
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("formulaire", settings.formId());
        definition.put("version", settings.version());
        definition.put("empreinte", data.definition().empreinte());
        definition.put("fichiers", Hashes.of(templates.resolve("questionnaire")));
        definition.put("lignes", lines(templates.resolve("questionnaire")));
        return definition;
    }

    /** The former campaigns these figures and findings were compared with: with other ones, they may differ. */
    private List<Map<String, Object>> history() {
        return History.of(data.store(), data.campagne().id()).campagnes().stream()
                .map(one -> {
                    Map<String, Object> former = new LinkedHashMap<>();
                    former.put("campagne", one.id());
                    former.put("exercice", one.exercice());
                    former.put("poles", one.poles());
                    former.put("poles_communs", one.commonPoles());
                    former.put("inventaire", one.inventory());
                    return former;
                })
                .toList();
    }

    /** The digest of each line, one text per file: {@code key:digest} words. */
    private static Map<String, Object> lines(Path questionnaire) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        DefinitionLine.read(questionnaire)
                .forEach(line -> words.computeIfAbsent(line.fichier(), file -> new ArrayList<>())
                        .add(line.cle() + ":" + line.empreinte()));
        Map<String, Object> lines = new LinkedHashMap<>();
        words.forEach((file, list) -> lines.put(file, String.join(" ", list)));
        return lines;
    }

    private Map<String, Object> reception() {
        Totals totals = data.totals();
        Map<String, Object> reception = new LinkedHashMap<>();
        reception.put("poles_attendus", totals.expected());
        reception.put("fichiers_recus", totals.received());
        reception.put("acceptes", totals.acceptes());
        reception.put("doublons", totals.doublons());
        reception.put("refuses", totals.refuses());
        reception.put("vides", totals.vides());
        reception.put("formulaires_structures", forms(totals.forms()));
        reception.put("poles_a_justifier", totals.aJustifier());
        reception.put("poles_a_corriger", totals.inError());
        reception.put("poles_retenus", totals.kept());
        reception.put("structures_decrites", totals.lignes());
        reception.put("structures_des_poles_retenus", totals.keptLines());
        reception.put("structures_distinctes_retenues", totals.structuresKept());
        return reception;
    }

    private static Map<String, Object> forms(Totals.StructureFormTotals totals) {
        Map<String, Object> forms = new LinkedHashMap<>();
        forms.put("recus", totals.received());
        forms.put("rattaches", totals.joined());
        forms.put("structures_ajoutees", totals.added());
        forms.put("non_rattaches", totals.nonJoined());
        forms.put("sans_pole", totals.withoutPole());
        forms.put("remplaces", totals.remplaces());
        return forms;
    }

    /** Totals obtained in two ways: announced by the consolidation, counted again in the base. */
    private List<Map<String, Object>> checks() {
        Totals totals = data.totals();
        List<Map<String, Object>> checks = new ArrayList<>();
        checks.add(check(
                "fichiers reçus = acceptés + doublons + refusés + vides",
                totals.received(),
                totals.acceptes() + totals.doublons() + totals.refuses() + totals.vides()));
        Totals.StructureFormTotals forms = totals.forms();
        checks.add(check(
                "formulaires de structure reçus = rattachés + non rattachés + remplacés",
                forms.received(),
                forms.joined() + forms.nonJoined() + forms.remplaces()));
        data.store()
                .rows()
                .forEach(
                        TOTALS,
                        row -> {
                            checks.add(
                                    check("pôles reçus = fichiers acceptés", totals.acceptes(), row.integer("recus")));
                            checks.add(check("pôles retenus", totals.kept(), row.integer("retenus")));
                            checks.add(check("structures décrites", totals.lignes(), row.integer("lignes")));
                            checks.add(check(
                                    "structures des pôles retenus",
                                    totals.keptLines(),
                                    row.integer("lignes_retenues")));
                            checks.add(check(
                                    "structures distinctes retenues",
                                    totals.structuresKept(),
                                    row.integer("structures")));
                        },
                        data.campagne().id());
        return checks;
    }

    private Map<String, Object> corrections() {
        CorrectionOutcomes states =
                CorrectionOutcomes.read(data.store(), data.campagne().id());
        Map<String, Object> corrections = new LinkedHashMap<>();
        corrections.put("appliques", states.applied());
        corrections.put("perimes", states.stale());
        corrections.put("sans_objet", states.withoutObject());
        return corrections;
    }

    private static Map<String, Object> check(String name, long announced, long counted) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("nom", name);
        check.put("annonce", announced);
        check.put("compte", counted);
        check.put("juste", announced == counted);
        return check;
    }

    private Map<String, Object> selection() {
        List<Object> kept = new ArrayList<>();
        List<Object> notKept = new ArrayList<>();
        for (ReceivedPole pole : data.consolidation().selection(data.campagne().id())) {
            if (pole.retenu()) {
                kept.add(pole.pole());
            } else {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("pole", pole.pole());
                one.put("raison", pole.raison());
                notKept.add(one);
            }
        }
        Map<String, Object> parameters = new TreeMap<>();
        data.definition().settings().values().forEach((name, value) -> {
            if (name.startsWith("selection_")) {
                parameters.put(name, value);
            }
        });
        Map<String, Object> selection = new LinkedHashMap<>();
        selection.put("criteres", data.consolidation().criteria());
        selection.put("parametres", parameters);
        selection.put("retenus", kept);
        selection.put("ecartes", notKept);
        return selection;
    }

    private Map<String, Object> anomalies() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.label(), 0);
        }
        data.store()
                .rows()
                .forEach(
                        SEVERITIES,
                        row -> counts.put(
                                Severity.valueOf(row.text("gravite").toUpperCase(Locale.ROOT))
                                        .label(),
                                row.number("nombre")),
                        data.campagne().id());
        return counts;
    }

    private List<Map<String, Object>> files() {
        return data.store().rows().list(FILES, Journal::file, data.campagne().id());
    }

    private static Map<String, Object> file(StoredRow row) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("fichier", row.text("fichier"));
        file.put("sha256", row.text("sha256"));
        file.put("taille", row.number("taille"));
        for (String decided : List.of("pole", "etat", "raison", "remede")) {
            file.put(decided, row.findText(decided).orElse(""));
        }
        return file;
    }
}
