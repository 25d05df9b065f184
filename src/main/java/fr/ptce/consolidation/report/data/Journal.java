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
    private static final String NOM = "journal.json";
    private static final String FICHIERS = """
            SELECT i.fichier, i.sha256, i.taille, e.pole, e.etat, e.raison, (
                SELECT a.action
                FROM anomalie a
                WHERE a.depot = e.depot
                  AND e.etat = 'refuse'
                ORDER BY a.rang_gravite, a.id
                FETCH FIRST 1 ROW ONLY) AS remede
            FROM inventaire i
            LEFT JOIN etat_fichier e ON e.campagne = i.campagne AND e.fichier = i.fichier
            WHERE i.campagne = ?
            ORDER BY i.fichier""";
    private static final String TOTAUX = """
            SELECT (SELECT COUNT(*) FROM unite_pole WHERE _campagne = c.id AND _recu) AS recus,
                (SELECT COUNT(*) FROM unite_pole WHERE _campagne = c.id AND _retenu) AS retenus,
                (SELECT COUNT(*) FROM unite_structure WHERE _campagne = c.id) AS lignes,
                (SELECT COUNT(*) FROM unite_structure WHERE _campagne = c.id AND _retenue) AS lignes_retenues,
                (SELECT COUNT(*) FROM unite_structure WHERE _campagne = c.id AND _unique_retenue) AS structures
            FROM campagne c
            WHERE c.id = ?""";
    private static final String GRAVITES =
            "SELECT gravite, COUNT(*) AS nombre FROM anomalie WHERE campagne = ? GROUP BY gravite ORDER BY gravite";

    private final CampaignData data;
    private final String version;
    private final Map<String, Object> cellules;

    /**
     * The journal of that campaign.
     *
     * @param version version of the software
     * @param cellules what became of the collected cells, as {@link DataFiles#write} says it
     */
    public Journal(CampaignData data, String version, Map<String, Object> cellules) {
        this.data = data;
        this.version = version;
        this.cellules = Collections.unmodifiableMap(new LinkedHashMap<>(cellules));
    }

    /**
     * Writes it, once every other output is written.
     *
     * @param modeles folder of {@code questionnaire/} and {@code rapports/}
     * @param sortie folder of the outputs, where it goes
     */
    public void write(Path modeles, Path sortie) throws IOException {
        Map<String, Object> journal = new LinkedHashMap<>();
        Map<String, Object> logiciel = new LinkedHashMap<>();
        logiciel.put("nom", "Consolidation PTCE");
        logiciel.put("version", version);
        journal.put("logiciel", logiciel);
        journal.put("campagne", campagne());
        journal.put("definition", definition(modeles));
        journal.put("modeles", Hashes.of(modeles.resolve("rapports")));
        journal.put("historique", historique());
        journal.put("reception", reception());
        journal.put("controles", controles());
        journal.put("selection", selection());
        journal.put("redressements", redressements());
        journal.put("anomalies", anomalies());
        journal.put("secret", SecrecyJournal.of(data.diffusion().audit()));
        journal.put("cellules", cellules);
        journal.put("fichiers", fichiers());
        Map<String, String> sorties = new TreeMap<>(Hashes.of(sortie));
        sorties.remove(NOM);
        journal.put("sorties", sorties);
        Files.writeString(sortie.resolve(NOM), JsonText.of(journal), StandardCharsets.UTF_8);
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

    private Map<String, Object> definition(Path modeles) throws IOException {
        Settings settings = data.definition().settings();
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("formulaire", settings.formId());
        definition.put("version", settings.version());
        definition.put("empreinte", data.definition().empreinte());
        definition.put("fichiers", Hashes.of(modeles.resolve("questionnaire")));
        definition.put("lignes", lignes(modeles.resolve("questionnaire")));
        return definition;
    }

    /** The former campaigns these figures and findings were compared with: with other ones, they may differ. */
    private List<Map<String, Object>> historique() {
        return History.of(data.store(), data.campagne().id()).campagnes().stream()
                .map(one -> {
                    Map<String, Object> anterieure = new LinkedHashMap<>();
                    anterieure.put("campagne", one.id());
                    anterieure.put("exercice", one.exercice());
                    anterieure.put("poles", one.poles());
                    anterieure.put("poles_communs", one.polesCommuns());
                    anterieure.put("inventaire", one.inventaire());
                    return anterieure;
                })
                .toList();
    }

    /** The digest of each line, one text per file: {@code key:digest} words. */
    private static Map<String, Object> lignes(Path questionnaire) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        DefinitionLine.read(questionnaire)
                .forEach(line -> words.computeIfAbsent(line.fichier(), fichier -> new ArrayList<>())
                        .add(line.cle() + ":" + line.empreinte()));
        Map<String, Object> lignes = new LinkedHashMap<>();
        words.forEach((fichier, list) -> lignes.put(fichier, String.join(" ", list)));
        return lignes;
    }

    private Map<String, Object> reception() {
        Totals bilan = data.bilan();
        Map<String, Object> reception = new LinkedHashMap<>();
        reception.put("poles_attendus", bilan.attendus());
        reception.put("fichiers_recus", bilan.recus());
        reception.put("acceptes", bilan.acceptes());
        reception.put("doublons", bilan.doublons());
        reception.put("refuses", bilan.refuses());
        reception.put("formulaires_structures", formulaires(bilan.formulaires()));
        reception.put("poles_a_justifier", bilan.aJustifier());
        reception.put("poles_a_corriger", bilan.enErreur());
        reception.put("poles_retenus", bilan.retenus());
        reception.put("structures_decrites", bilan.lignes());
        reception.put("structures_des_poles_retenus", bilan.lignesRetenues());
        reception.put("structures_distinctes_retenues", bilan.structuresRetenues());
        return reception;
    }

    private static Map<String, Object> formulaires(Totals.Formulaires bilan) {
        Map<String, Object> formulaires = new LinkedHashMap<>();
        formulaires.put("recus", bilan.recus());
        formulaires.put("rattaches", bilan.rattaches());
        formulaires.put("structures_ajoutees", bilan.ajoutes());
        formulaires.put("non_rattaches", bilan.nonRattaches());
        formulaires.put("sans_pole", bilan.sansPole());
        formulaires.put("remplaces", bilan.remplaces());
        return formulaires;
    }

    /** Totals obtained in two ways: announced by the consolidation, counted again in the base. */
    private List<Map<String, Object>> controles() {
        Totals bilan = data.bilan();
        List<Map<String, Object>> controles = new ArrayList<>();
        controles.add(controle(
                "fichiers reçus = acceptés + doublons + refusés",
                bilan.recus(),
                bilan.acceptes() + bilan.doublons() + bilan.refuses()));
        Totals.Formulaires formulaires = bilan.formulaires();
        controles.add(controle(
                "formulaires de structure reçus = rattachés + non rattachés + remplacés",
                formulaires.recus(),
                formulaires.rattaches() + formulaires.nonRattaches() + formulaires.remplaces()));
        data.store()
                .rows()
                .forEach(
                        TOTAUX,
                        row -> {
                            controles.add(controle(
                                    "pôles reçus = fichiers acceptés", bilan.acceptes(), row.integer("recus")));
                            controles.add(controle("pôles retenus", bilan.retenus(), row.integer("retenus")));
                            controles.add(controle("structures décrites", bilan.lignes(), row.integer("lignes")));
                            controles.add(controle(
                                    "structures des pôles retenus",
                                    bilan.lignesRetenues(),
                                    row.integer("lignes_retenues")));
                            controles.add(controle(
                                    "structures distinctes retenues",
                                    bilan.structuresRetenues(),
                                    row.integer("structures")));
                        },
                        data.campagne().id());
        return controles;
    }

    private Map<String, Object> redressements() {
        CorrectionOutcomes etats =
                CorrectionOutcomes.read(data.store(), data.campagne().id());
        Map<String, Object> redressements = new LinkedHashMap<>();
        redressements.put("appliques", etats.appliques());
        redressements.put("perimes", etats.perimes());
        redressements.put("sans_objet", etats.sansObjet());
        return redressements;
    }

    private static Map<String, Object> controle(String nom, long annonce, long compte) {
        Map<String, Object> controle = new LinkedHashMap<>();
        controle.put("nom", nom);
        controle.put("annonce", annonce);
        controle.put("compte", compte);
        controle.put("juste", annonce == compte);
        return controle;
    }

    private Map<String, Object> selection() {
        List<Object> retenus = new ArrayList<>();
        List<Object> ecartes = new ArrayList<>();
        for (ReceivedPole pole : data.consolidation().selection(data.campagne().id())) {
            if (pole.retenu()) {
                retenus.add(pole.pole());
            } else {
                Map<String, Object> ecarte = new LinkedHashMap<>();
                ecarte.put("pole", pole.pole());
                ecarte.put("raison", pole.raison());
                ecartes.add(ecarte);
            }
        }
        Map<String, Object> parametres = new TreeMap<>();
        data.definition().settings().values().forEach((name, value) -> {
            if (name.startsWith("selection_")) {
                parametres.put(name, value);
            }
        });
        Map<String, Object> selection = new LinkedHashMap<>();
        selection.put("criteres", data.consolidation().criteres());
        selection.put("parametres", parametres);
        selection.put("retenus", retenus);
        selection.put("ecartes", ecartes);
        return selection;
    }

    private Map<String, Object> anomalies() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.libelle(), 0);
        }
        data.store()
                .rows()
                .forEach(
                        GRAVITES,
                        row -> counts.put(
                                Severity.valueOf(row.text("gravite").toUpperCase(Locale.ROOT))
                                        .libelle(),
                                row.number("nombre")),
                        data.campagne().id());
        return counts;
    }

    private List<Map<String, Object>> fichiers() {
        return data.store()
                .rows()
                .list(FICHIERS, Journal::fichier, data.campagne().id());
    }

    private static Map<String, Object> fichier(StoredRow row) {
        Map<String, Object> fichier = new LinkedHashMap<>();
        fichier.put("fichier", row.text("fichier"));
        fichier.put("sha256", row.text("sha256"));
        fichier.put("taille", row.number("taille"));
        for (String decided : List.of("pole", "etat", "raison", "remede")) {
            fichier.put(decided, row.findText(decided).orElse(""));
        }
        return fichier;
    }
}
