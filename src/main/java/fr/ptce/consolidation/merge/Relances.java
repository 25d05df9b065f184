package fr.ptce.consolidation.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the poles the network must write to. */
final class Relances {
    private static final String OUVERTES = "(SELECT COUNT(*) FROM anomalie x WHERE (x.depot = e.depot"
            + " OR (x.depot IS NULL AND x.campagne = e.campagne AND x.pole = e.pole)) AND ";
    private static final String QUERY = "SELECT p.pole, COALESCE(a.nom, p.pole), e.depot, e.fichier, "
            + OUVERTES + "x.gravite = 'ERROR'), " + OUVERTES + "x.gravite = 'WARNING' AND TRIM(x.justification) = ''),"
            + " (SELECT MIN(r.fichier) FROM etat_fichier r WHERE r.campagne = ? AND r.pole = p.pole AND r.etat = 'refuse')"
            + " FROM (SELECT pole FROM pole_attendu WHERE campagne = ? UNION SELECT pole FROM etat_fichier"
            + " WHERE campagne = ? AND pole <> '') p"
            + " LEFT JOIN pole_attendu a ON a.campagne = ? AND a.pole = p.pole"
            + " LEFT JOIN etat_fichier e ON e.campagne = ? AND e.pole = p.pole AND e.etat = 'accepte'"
            + " ORDER BY COALESCE(a.rang, 999999999), p.pole";

    private Relances() {}

    static List<Relance> read(JdbcTemplate jdbc, String campagne) {
        return jdbc
                .query(QUERY, (row, number) -> toRelance(row), campagne, campagne, campagne, campagne, campagne)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Relance> toRelance(ResultSet row) throws SQLException {
        String pole = row.getString(1);
        String nom = row.getString(2);
        String compte = row.getString(4);
        int erreurs = row.getInt(5);
        int ouvertes = row.getInt(6);
        String refuse = row.getString(7);
        if (compte == null) {
            return Optional.of(
                    refuse == null
                            ? new Relance(pole, nom, Relance.Motif.SANS_REPONSE, "Aucun questionnaire reçu.")
                            : new Relance(
                                    pole, nom, Relance.Motif.REFUSE, "Le fichier « " + refuse + " » a été refusé."));
        }
        if (erreurs > 0) {
            return Optional.of(
                    new Relance(pole, nom, Relance.Motif.A_CORRIGER, toCount(erreurs, "bloquante") + " à corriger."));
        }
        return ouvertes == 0
                ? Optional.empty()
                : Optional.of(new Relance(
                        pole, nom, Relance.Motif.A_JUSTIFIER, toCount(ouvertes, "") + " à corriger ou à justifier."));
    }

    private static String toCount(int count, String adjective) {
        String plural = count > 1 ? "s" : "";
        return count + " anomalie" + plural + (adjective.isEmpty() ? "" : " " + adjective + plural);
    }
}
