package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.Store;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Counts, rule by rule, what became of the findings of a consolidated campaign. */
public final class RuleTallies {
    private static final String LEVEES = "SELECT a.code, COUNT(DISTINCT NULLIF(a.pole, '')), COUNT(*),"
            + " COUNT(CASE WHEN a.gravite = 'ERROR' OR (a.gravite = 'WARNING' AND TRIM(a.justification) = '') THEN 1 END),"
            + " COUNT(CASE WHEN a.gravite = 'WARNING' AND TRIM(a.justification) <> '' THEN 1 END)"
            + " FROM anomalie a LEFT JOIN etat_fichier e ON e.campagne = a.campagne AND e.depot = a.depot"
            + " WHERE a.campagne = ? AND (a.depot IS NULL OR e.etat IN ('accepte', 'refuse', 'rattache', 'non_rattache')) GROUP BY a.code";
    private static final String TRAITEES = "SELECT t.code, COUNT(*) FROM anomalie_traitee t"
            + " JOIN etat_fichier e ON e.depot = t.depot WHERE e.campagne = ? AND e.etat IN ('accepte', 'rattache') AND t.nature = ?"
            + " GROUP BY t.code";
    private static final String SAME =
            ".code = a.code AND %1$s.champ = a.champ AND %1$s.structure = a.structure AND %1$s.depot = k.depot";
    private static final String CORRIGEES_POLE = "SELECT x.code, COUNT(*) FROM (SELECT DISTINCT a.code, a.champ,"
            + " a.structure, e.pole FROM anomalie a JOIN etat_fichier e ON e.campagne = a.campagne AND e.depot = a.depot"
            + " JOIN etat_fichier k ON k.campagne = e.campagne AND k.pole = e.pole AND k.etat = 'accepte'"
            + " WHERE a.campagne = ? AND e.etat = 'remplace' AND e.questionnaire <> 'structure'"
            + " AND NOT EXISTS (SELECT 1 FROM anomalie b WHERE b" + SAME.formatted("b") + ")"
            + " AND NOT EXISTS (SELECT 1 FROM anomalie_traitee t WHERE t.nature = 'corrigee' AND t"
            + SAME.formatted("t") + ")) x GROUP BY x.code";

    private final JdbcTemplate jdbc;
    private final String campagne;

    private RuleTallies(JdbcTemplate jdbc, String campagne) {
        this.jdbc = jdbc;
        this.campagne = campagne;
    }

    /** The codes raised, corrected or accepted, sorted; the others have none of these. */
    public static Map<String, RuleTally> read(Store store, String campagne) {
        return new RuleTallies(store.jdbc(), campagne).read();
    }

    private Map<String, RuleTally> read() {
        Map<String, Integer> acceptees = counts(TRAITEES, campagne, "acceptee");
        Map<String, Integer> reseau = counts(TRAITEES, campagne, "corrigee");
        Map<String, Integer> pole = counts(CORRIGEES_POLE, campagne);
        Map<String, RuleTally> bilans = new TreeMap<>();
        RowCallbackHandler raised = row -> {
            String code = row.getString(1);
            int accepted = acceptees.getOrDefault(code, 0);
            bilans.put(
                    code,
                    new RuleTally(
                            row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5) - accepted, accepted, 0, 0));
        };
        jdbc.query(LEVEES, raised, campagne);
        reseau.keySet().forEach(code -> bilans.putIfAbsent(code, RuleTally.AUCUNE));
        pole.keySet().forEach(code -> bilans.putIfAbsent(code, RuleTally.AUCUNE));
        bilans.replaceAll((code, bilan) -> new RuleTally(
                bilan.poles(),
                bilan.levees(),
                bilan.ouvertes(),
                bilan.justifiees(),
                bilan.acceptees(),
                pole.getOrDefault(code, 0),
                reseau.getOrDefault(code, 0)));
        return Collections.unmodifiableMap(bilans);
    }

    private Map<String, Integer> counts(String sql, Object... parameters) {
        Map<String, Integer> counts = new TreeMap<>();
        RowCallbackHandler reader = row -> counts.put(row.getString(1), row.getInt(2));
        jdbc.query(sql, reader, parameters);
        return counts;
    }
}
