package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Decides what becomes of each questionnaire of a pole: the last valid one counts. A refused file never erases a valid one,
 * even an older one; those of structures that answer by themselves are refused here too, and otherwise left to
 * {@link StructureForms}.
 */
final class SentVersions {
    /** The files of the present inventory, as they were read. */
    static final String COURANTS = " FROM inventaire i JOIN depot d ON d.campagne = i.campagne"
            + " AND d.fichier = i.fichier AND d.sha256 = i.sha256 AND d.empreinte = i.empreinte WHERE i.campagne = ?";

    private static final String SANS_POLE = "Le questionnaire ne dit pas de quel pôle il vient.";

    private final JdbcTemplate jdbc;
    private final String campagne;
    private final FileStates poles;
    private final FileStates structures;

    SentVersions(JdbcTemplate jdbc, String campagne) {
        this.jdbc = jdbc;
        this.campagne = campagne;
        poles = new FileStates(jdbc, campagne, "pole");
        structures = new FileStates(jdbc, campagne, "structure");
    }

    /** Fills {@code etat_fichier} and gives the findings. */
    List<Finding> decide() {
        jdbc.update("DELETE FROM etat_fichier WHERE campagne = ?", campagne);
        refuse();
        for (List<SentVersion> versions : readValid().values()) {
            versions.sort(SentVersion.ORDRE);
            choose(versions);
        }
        structures.write();
        return poles.write();
    }

    /** Files refused by the reading give the gravest of their findings as the reason. */
    private void refuse() {
        Map<Long, String> reasons = new TreeMap<>();
        RowCallbackHandler first = row -> reasons.putIfAbsent(row.getLong(1), row.getString(2));
        jdbc.query(
                "SELECT a.depot, a.message FROM anomalie a JOIN depot d ON d.id = a.depot"
                        + " WHERE d.campagne = ? AND d.etat = 'refuse' ORDER BY a.depot, a.rang_gravite, a.id",
                first,
                campagne);
        RowCallbackHandler refused = row -> (row.getString(7).equals("structure") ? structures : poles)
                .add(SentVersion.read(row), FileState.Etat.REFUSE, reasons.getOrDefault(row.getLong(1), ""), 0);
        jdbc.query(SentVersion.SELECT + COURANTS + " AND d.etat = 'refuse' ORDER BY d.fichier", refused, campagne);
    }

    private Map<String, List<SentVersion>> readValid() {
        Map<String, List<SentVersion>> valid = new TreeMap<>();
        RowCallbackHandler reader = row -> {
            SentVersion version = SentVersion.read(row);
            if (version.pole().isBlank()) {
                poles.add(version, FileState.Etat.REFUSE, SANS_POLE, 0);
            } else {
                valid.computeIfAbsent(version.pole(), pole -> new ArrayList<>()).add(version);
            }
        };
        jdbc.query(
                SentVersion.SELECT + COURANTS
                        + " AND d.etat = 'valide' AND d.questionnaire <> 'structure' ORDER BY d.fichier",
                reader,
                campagne);
        return valid;
    }

    private void choose(List<SentVersion> versions) {
        int dernier = versions.size() - 1;
        SentVersion kept = versions.get(dernier);
        String why = dernier == 0 ? "" : "Ce fichier compte : " + kept.reason(versions.get(dernier - 1)) + ".";
        poles.add(kept, FileState.Etat.ACCEPTE, why, versions.size());
        for (int i = 0; i < dernier; i++) {
            poles.addReplaced(versions.get(i), kept, i + 1);
        }
    }
}
