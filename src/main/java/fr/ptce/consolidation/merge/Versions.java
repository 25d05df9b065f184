package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Decides what becomes of each file: for each pole, its last valid questionnaire counts. A refused file never erases a
 * valid one, even an older one. Findings: {@code RRL-REMPLACE}, a file that a later one replaces; {@code RRL-IDENTIQUE},
 * a file that repeats the one that counts.
 */
final class Versions {
    private static final String COURANTS = " FROM inventaire i JOIN depot d ON d.campagne = i.campagne"
            + " AND d.fichier = i.fichier AND d.sha256 = i.sha256 AND d.empreinte = i.empreinte WHERE i.campagne = ?";
    private static final String INSERT =
            "INSERT INTO etat_fichier (campagne, fichier, depot, pole, etat, raison, rang) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String STRUCTURE =
            "C'est la réponse d'une structure membre : elle n'est pas encore rattachée à celle de son pôle.";
    private static final String SANS_POLE = "Le questionnaire ne dit pas de quel pôle il vient.";

    private final JdbcTemplate jdbc;
    private final String campagne;
    private final List<Object[]> etats = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Versions(JdbcTemplate jdbc, String campagne) {
        this.jdbc = jdbc;
        this.campagne = campagne;
    }

    /** Fills {@code etat_fichier} and gives the findings. */
    List<Finding> decide() {
        jdbc.update("DELETE FROM etat_fichier WHERE campagne = ?", campagne);
        refuse();
        for (List<Version> versions : readValid().values()) {
            versions.sort(Version.ORDRE);
            choose(versions);
        }
        jdbc.batchUpdate(INSERT, etats);
        return findings;
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
        RowCallbackHandler refused = row -> etats.add(row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                EtatFichier.Etat.REFUSE,
                reason(reasons, row.getLong(1)),
                0));
        jdbc.query("SELECT d.id, d.fichier, d.pole" + COURANTS + " AND d.etat = 'refuse'", refused, campagne);
    }

    private static String reason(Map<Long, String> reasons, long depot) {
        return reasons.getOrDefault(depot, "");
    }

    private Map<String, List<Version>> readValid() {
        Map<String, List<Version>> poles = new TreeMap<>();
        RowCallbackHandler reader = row -> {
            Version version = new Version(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
            if (row.getString(7).equals("structure")) {
                etat(version, EtatFichier.Etat.REFUSE, STRUCTURE, 0);
            } else if (version.pole().isBlank()) {
                etat(version, EtatFichier.Etat.REFUSE, SANS_POLE, 0);
            } else {
                poles.computeIfAbsent(version.pole(), pole -> new ArrayList<>()).add(version);
            }
        };
        jdbc.query(
                "SELECT d.id, d.fichier, d.pole, d.sha256, d.modifie, d.reponses_sha256, d.questionnaire" + COURANTS
                        + " AND d.etat = 'valide' ORDER BY d.fichier",
                reader,
                campagne);
        return poles;
    }

    private void choose(List<Version> versions) {
        int dernier = versions.size() - 1;
        Version kept = versions.get(dernier);
        String why = dernier == 0 ? "" : "Ce fichier compte : " + kept.reason(versions.get(dernier - 1)) + ".";
        etat(kept, EtatFichier.Etat.ACCEPTE, why, versions.size());
        for (int i = 0; i < dernier; i++) {
            Version other = versions.get(i);
            if (other.isSameAs(kept)) {
                String text = "Ce fichier dit la même chose que « " + kept.fichier() + " », qui compte à sa place.";
                etat(other, EtatFichier.Etat.DOUBLON, text, i + 1);
                findings.add(finding("RRL-IDENTIQUE", other, kept, text));
            } else {
                String text = "Ce fichier est remplacé par « " + kept.fichier() + " », " + kept.reason(other) + ".";
                etat(other, EtatFichier.Etat.REMPLACE, text, i + 1);
                findings.add(finding("RRL-REMPLACE", other, kept, text));
            }
        }
    }

    private static Finding finding(String code, Version other, Version kept, String text) {
        return new Finding(
                code,
                Severity.INFO,
                List.of(Location.ofFichier(other.fichier()), Location.ofFichier(kept.fichier())),
                other.pole(),
                "",
                "",
                "",
                "",
                text,
                "Rien à faire si c'est bien ce fichier qui doit compter ; sinon, retirez l'autre du dossier.",
                "");
    }

    private void etat(Version version, EtatFichier.Etat etat, String raison, int rang) {
        etats.add(row(version.depot(), version.fichier(), version.pole(), etat, raison, rang));
    }

    private Object[] row(long depot, String fichier, String pole, EtatFichier.Etat etat, String raison, int rang) {
        return new Object[] {campagne, fichier, depot, pole, etat.name().toLowerCase(Locale.ROOT), raison, rang};
    }
}
