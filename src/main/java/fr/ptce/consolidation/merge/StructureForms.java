package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins the forms of member structures to the questionnaires of their poles, once it is known which of these count. Read
 * pole by pole where there are forms, so that the cost follows their number.
 */
final class StructureForms {
    /** The rows of some files; which ones is to be said first, so that no other row is looked at. */
    private static final String WHO = """
            SELECT s._depot, s._ligne, f.pole, %1$s AS _siret, COALESCE(n.nom, '') AS _nom,
                COALESCE(n.cle, '') AS _commune
            FROM (
                %2$s) f
            JOIN reponse_structure s ON s._depot = f.depot
            LEFT JOIN nom_structure n ON n.depot = s._depot AND n.ligne = s._ligne
            WHERE %3$s
            ORDER BY s._depot, s._ligne""";

    private static final String ANSWERING = """
            SELECT d.id AS depot, d.pole
            FROM depot d
            WHERE d.campagne = ? AND d.questionnaire = 'structure'""";
    private static final String OF_POLES = """
            SELECT DISTINCT e.depot, e.pole
            FROM depot d
            JOIN etat_fichier e ON e.campagne = d.campagne AND e.pole = d.pole AND e.etat = 'accepte'
            WHERE d.campagne = ? AND d.questionnaire = 'structure'""";
    private static final String OF_POLE = SentVersion.SELECT + """

            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            WHERE e.campagne = ? AND e.etat = 'accepte'""";
    private static final String FORMS = SentVersion.SELECT
            + ", d.erreurs"
            + SentVersions.CURRENT
            + " AND d.etat = 'valide' AND d.questionnaire = 'structure' ORDER BY d.fichier";

    private final Store store;
    private final Definition definition;
    private final String campagne;
    private final int exercice;

    StructureForms(Store store, Definition definition, String campagne, int exercice) {
        this.store = store;
        this.definition = definition;
        this.campagne = campagne;
        this.exercice = exercice;
    }

    /**
     * One form.
     *
     * @param erreurs its blocking findings
     * @param member who answers; empty when a correction took the structure out of it
     */
    record ReceivedForm(SentVersion version, int erreurs, Optional<MemberRow> member) {}

    /** Decides of every form, writes the rows that count and gives the findings. */
    List<Finding> join() {
        store.joinings().clear(campagne);
        Map<String, List<ReceivedForm>> forms = readForms();
        if (forms.isEmpty()) {
            return List.of();
        }
        FileStates states = new FileStates(store.rows(), campagne, "structure");
        Map<String, SentVersion> poles = readPoles();
        Map<String, List<MemberRow>> rows = readRows(rowsOfPoles(definition));
        RowJoin join = new RowJoin(store, definition, campagne, exercice);
        List<Finding> findings = new ArrayList<>();
        forms.forEach((pole, received) -> {
            StructureFormsOfPole one = new StructureFormsOfPole(
                    Optional.ofNullable(poles.get(pole)), rows.getOrDefault(pole, List.of()), states, join);
            findings.addAll(one.join(received));
        });
        findings.addAll(states.write());
        return findings;
    }

    private Map<String, List<ReceivedForm>> readForms() {
        Map<Long, MemberRow> members = new HashMap<>();
        readRows(rows(definition, ANSWERING, "s._ligne = " + Submission.ONLY_LINE)).values().stream()
                .flatMap(List::stream)
                .forEach(member -> members.put(member.depot(), member));
        Map<String, List<ReceivedForm>> forms = new TreeMap<>();
        store.rows()
                .forEach(
                        FORMS,
                        row -> {
                            SentVersion version = SentVersion.read(row);
                            Optional<MemberRow> member = Optional.ofNullable(members.get(version.depot()));
                            forms.computeIfAbsent(version.pole(), pole -> new ArrayList<>())
                                    .add(new ReceivedForm(version, row.integer("erreurs"), member));
                        },
                        campagne);
        return forms;
    }

    private Map<String, SentVersion> readPoles() {
        Map<String, SentVersion> poles = new HashMap<>();
        store.rows().forEach(OF_POLE, row -> poles.put(row.text("pole"), SentVersion.read(row)), campagne);
        return poles;
    }

    /** The query of the structures described by the poles whose structures sent forms; its parameter is the campaign. */
    static String rowsOfPoles(Definition definition) {
        return rows(definition, OF_POLES, "s._repondus > 0");
    }

    private static String rows(Definition definition, String files, String condition) {
        return WHO.formatted(MemberRow.siretSql(definition), files, condition);
    }

    private Map<String, List<MemberRow>> readRows(String query) {
        Map<String, List<MemberRow>> rows = new TreeMap<>();
        store.rows()
                .forEach(
                        query,
                        row -> rows.computeIfAbsent(row.text("pole"), pole -> new ArrayList<>())
                                .add(new MemberRow(
                                        row.number("_depot"),
                                        row.integer("_ligne"),
                                        row.text("_siret"),
                                        row.text("_nom"),
                                        MemberRow.commune(row.text("_commune")))),
                        campagne);
        return rows;
    }
}
