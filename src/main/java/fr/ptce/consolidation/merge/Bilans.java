package fr.ptce.consolidation.merge;

import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what a consolidation left in the base. */
final class Bilans {
    private static final String FICHIERS = "SELECT COUNT(*) FROM etat_fichier e WHERE e.campagne = ?";
    private static final String LIGNES = "SELECT COUNT(*) FROM unite_structure WHERE _campagne = ?";

    /** A pole whose counted file, or a comparison with others, has a finding of that kind. */
    private static final String POLES =
            FICHIERS + " AND e.etat = 'accepte' AND (e.depot IN (SELECT a.depot FROM anomalie a"
                    + " WHERE a.campagne = ? AND a.depot IS NOT NULL AND %1$s) OR e.pole IN (SELECT a.pole FROM anomalie a"
                    + " WHERE a.campagne = ? AND a.depot IS NULL AND %1$s))";

    private Bilans() {}

    static Bilan read(JdbcTemplate jdbc, String campagne) {
        return new Bilan(
                count(jdbc, "SELECT COUNT(*) FROM pole_attendu WHERE campagne = ?", campagne),
                count(jdbc, FICHIERS, campagne),
                count(jdbc, FICHIERS + " AND e.etat = 'accepte'", campagne),
                count(jdbc, FICHIERS + " AND e.etat IN ('remplace', 'doublon')", campagne),
                count(jdbc, FICHIERS + " AND e.etat = 'refuse'", campagne),
                countPoles(jdbc, "a.gravite = 'WARNING' AND TRIM(a.justification) = ''", campagne),
                countPoles(jdbc, "a.gravite = 'ERROR'", campagne),
                count(jdbc, "SELECT COUNT(*) FROM selection WHERE campagne = ? AND retenu", campagne),
                count(jdbc, LIGNES, campagne),
                count(jdbc, LIGNES + " AND _retenue", campagne),
                count(jdbc, LIGNES + " AND _unique_retenue", campagne));
    }

    /** Each list of the findings is made once: looking them up pole by pole grows as the square of the campaign. */
    private static int countPoles(JdbcTemplate jdbc, String finding, String campagne) {
        return count(jdbc, POLES.formatted(finding), campagne, campagne, campagne);
    }

    private static int count(JdbcTemplate jdbc, String sql, Object... campagnes) {
        Integer count = jdbc.queryForObject(sql, Integer.class, campagnes);
        return count == null ? 0 : count;
    }
}
