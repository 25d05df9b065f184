package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.french.Plural;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the poles the network must write to. */
final class Reminders {
    /** Counted once for all poles: counting them pole by pole grows as the square of the campaign. */
    private static final String OUVERTES =
            " LEFT JOIN (SELECT x.%1$s, COUNT(CASE WHEN x.gravite = 'ERROR' THEN 1 END) AS erreurs,"
                    + " COUNT(CASE WHEN x.gravite = 'WARNING' AND TRIM(x.justification) = '' THEN 1 END) AS ouvertes"
                    + " FROM anomalie x WHERE x.campagne = ? AND x.depot IS %2$s NULL GROUP BY x.%1$s) %3$s ON %3$s.%1$s = e.%1$s";

    private static final String QUERY = "SELECT p.pole, COALESCE(a.nom, p.pole), e.depot, e.fichier, "
            + "COALESCE(f.erreurs, 0) + COALESCE(g.erreurs, 0), COALESCE(f.ouvertes, 0) + COALESCE(g.ouvertes, 0),"
            + " (SELECT MIN(r.fichier) FROM etat_fichier r WHERE r.campagne = ? AND r.pole = p.pole AND r.etat = 'refuse'"
            + " AND r.questionnaire <> 'structure')"
            + " FROM (SELECT pole FROM pole_attendu WHERE campagne = ? UNION SELECT pole FROM etat_fichier"
            + " WHERE campagne = ? AND pole <> '' AND questionnaire <> 'structure') p"
            + " LEFT JOIN pole_attendu a ON a.campagne = ? AND a.pole = p.pole"
            + " LEFT JOIN etat_fichier e ON e.campagne = ? AND e.pole = p.pole AND e.etat = 'accepte'"
            + OUVERTES.formatted("depot", "NOT", "f") + OUVERTES.formatted("pole", "", "g")
            + " ORDER BY COALESCE(a.rang, 999999999), p.pole";

    private Reminders() {}

    static List<Reminder> read(JdbcTemplate jdbc, String campagne) {
        Object[] campagnes = Collections.nCopies(7, campagne).toArray();
        return jdbc.query(QUERY, (row, number) -> toRelance(row), campagnes).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reminder> toRelance(ResultSet row) throws SQLException {
        String pole = row.getString(1);
        String nom = row.getString(2);
        String compte = row.getString(4);
        int erreurs = row.getInt(5);
        int ouvertes = row.getInt(6);
        String refuse = row.getString(7);
        if (compte == null) {
            return Optional.of(
                    refuse == null
                            ? new Reminder(pole, nom, Reminder.Motif.SANS_REPONSE, "", "Aucun questionnaire reçu.")
                            : new Reminder(
                                    pole,
                                    nom,
                                    Reminder.Motif.REFUSE,
                                    refuse,
                                    "Le fichier « " + refuse + " » a été refusé."));
        }
        if (erreurs > 0) {
            return Optional.of(new Reminder(
                    pole,
                    nom,
                    Reminder.Motif.A_CORRIGER,
                    compte,
                    Plural.counted(erreurs, "anomalie bloquante") + " à corriger."));
        }
        return ouvertes == 0
                ? Optional.empty()
                : Optional.of(new Reminder(
                        pole,
                        nom,
                        Reminder.Motif.A_JUSTIFIER,
                        compte,
                        Plural.counted(ouvertes, "anomalie") + " à corriger ou à justifier."));
    }
}
