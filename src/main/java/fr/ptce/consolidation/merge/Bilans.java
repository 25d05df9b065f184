package fr.ptce.consolidation.merge;

import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what a consolidation left in the base. */
final class Bilans {
    private static final String FICHIERS = "SELECT COUNT(*) FROM etat_fichier e WHERE e.campagne = ?";
    private static final String LIGNES = "SELECT COUNT(*) FROM unite_structure WHERE _campagne = ?";

    /** A pole whose counted file, or a comparison with others, has a finding of that kind. */
    private static final String POLES = FICHIERS + " AND e.etat = 'accepte' AND EXISTS (SELECT 1 FROM anomalie a"
            + " WHERE (a.depot = e.depot OR (a.depot IS NULL AND a.campagne = e.campagne AND a.pole = e.pole)) AND ";

    private Bilans() {}

    static Bilan read(JdbcTemplate jdbc, String campagne) {
        return new Bilan(
                count(jdbc, "SELECT COUNT(*) FROM pole_attendu WHERE campagne = ?", campagne),
                count(jdbc, FICHIERS, campagne),
                count(jdbc, FICHIERS + " AND e.etat = 'accepte'", campagne),
                count(jdbc, FICHIERS + " AND e.etat IN ('remplace', 'doublon')", campagne),
                count(jdbc, FICHIERS + " AND e.etat = 'refuse'", campagne),
                count(jdbc, POLES + "a.gravite = 'WARNING' AND TRIM(a.justification) = '')", campagne),
                count(jdbc, POLES + "a.gravite = 'ERROR')", campagne),
                count(jdbc, "SELECT COUNT(*) FROM selection WHERE campagne = ? AND retenu", campagne),
                count(jdbc, LIGNES, campagne),
                count(jdbc, LIGNES + " AND _retenue", campagne),
                count(jdbc, LIGNES + " AND _unique_retenue", campagne));
    }

    private static int count(JdbcTemplate jdbc, String sql, String campagne) {
        Integer count = jdbc.queryForObject(sql, Integer.class, campagne);
        return count == null ? 0 : count;
    }
}
