package fr.ptce.consolidation.merge;

import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what a consolidation left in the base. */
final class TotalsReader {
    private static final String FICHIERS = "SELECT COUNT(*) FROM etat_fichier e WHERE e.campagne = ?"
            + " AND (e.questionnaire <> 'structure' OR e.etat = 'refuse')";
    private static final String FORMULAIRES =
            "SELECT COUNT(*) FROM etat_fichier e WHERE e.campagne = ? AND e.questionnaire = 'structure' AND e.etat <> 'refuse'";
    private static final String LIGNES = "SELECT COUNT(*) FROM unite_structure WHERE _campagne = ?";

    /**
     * Poles whose counted file, or a comparison with others, has a finding of that kind. From the findings to the files, each
     * read once: a list looked up file by file grows as the square of the campaign.
     */
    private static final String POLES = "SELECT COUNT(*) FROM (SELECT e.pole FROM anomalie a"
            + " JOIN etat_fichier e ON e.depot = a.depot AND e.campagne = a.campagne AND e.etat = 'accepte'"
            + " WHERE a.campagne = ? AND %1$s UNION SELECT e.pole FROM anomalie a"
            + " JOIN etat_fichier e ON e.campagne = a.campagne AND e.pole = a.pole AND e.etat = 'accepte'"
            + " WHERE a.campagne = ? AND a.depot IS NULL AND %1$s) p";

    private TotalsReader() {}

    static Totals read(JdbcTemplate jdbc, String campagne) {
        return new Totals(
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
                count(jdbc, LIGNES + " AND _unique_retenue", campagne),
                formulaires(jdbc, campagne));
    }

    private static Totals.Formulaires formulaires(JdbcTemplate jdbc, String campagne) {
        return new Totals.Formulaires(
                count(jdbc, FORMULAIRES, campagne),
                count(jdbc, FORMULAIRES + " AND e.etat = 'rattache'", campagne),
                count(jdbc, "SELECT COUNT(*) FROM rattachement WHERE campagne = ? AND ajoutee", campagne),
                count(jdbc, FORMULAIRES + " AND e.etat = 'non_rattache'", campagne),
                count(
                        jdbc,
                        FORMULAIRES + " AND e.etat = 'non_rattache' AND NOT EXISTS (SELECT 1 FROM etat_fichier k"
                                + " WHERE k.campagne = e.campagne AND k.pole = e.pole AND k.etat = 'accepte')",
                        campagne),
                count(jdbc, FORMULAIRES + " AND e.etat IN ('remplace', 'doublon')", campagne));
    }

    private static int countPoles(JdbcTemplate jdbc, String finding, String campagne) {
        return count(jdbc, POLES.formatted(finding), campagne, campagne);
    }

    private static int count(JdbcTemplate jdbc, String sql, Object... campagnes) {
        Integer count = jdbc.queryForObject(sql, Integer.class, campagnes);
        return count == null ? 0 : count;
    }
}
