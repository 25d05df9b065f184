package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.store.Store;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts, rule by rule, what became of the findings of a consolidated campaign. */
public final class RuleTallies {
    private static final String RAISED = """
            SELECT a.code, COUNT(DISTINCT NULLIF(a.pole, '')) AS poles, COUNT(*) AS nombre,
                COUNT(CASE
                    WHEN a.gravite = 'ERROR' OR (a.gravite = 'WARNING' AND TRIM(a.justification) = '') THEN 1
                    END) AS ouvertes,
                COUNT(CASE WHEN a.gravite = 'WARNING' AND TRIM(a.justification) <> '' THEN 1 END) AS justifiees
            FROM anomalie a
            LEFT JOIN etat_fichier e ON e.campagne = a.campagne AND e.depot = a.depot
            WHERE a.campagne = ?
              AND (a.depot IS NULL OR e.etat IN ('accepte', 'refuse', 'vide', 'rattache', 'non_rattache'))
            GROUP BY a.code""";
    private static final String HANDLED = """
            SELECT t.code, COUNT(*) AS nombre
            FROM anomalie_traitee t
            JOIN etat_fichier e ON e.depot = t.depot
            WHERE e.campagne = ?
              AND e.etat IN ('accepte', 'rattache')
              AND t.nature = ?
            GROUP BY t.code""";
    private static final String CORRECTED_BY_POLE = """
            SELECT x.code, COUNT(*) AS nombre
            FROM (
                SELECT DISTINCT a.code, a.champ, a.structure, e.pole
                FROM anomalie a
                JOIN etat_fichier e ON e.campagne = a.campagne AND e.depot = a.depot
                JOIN etat_fichier k ON k.campagne = e.campagne AND k.pole = e.pole AND k.etat = 'accepte'
                WHERE a.campagne = ?
                  AND e.etat = 'remplace'
                  AND e.questionnaire <> 'structure'
                  AND NOT EXISTS (
                    SELECT 1
                    FROM anomalie b
                    WHERE b.code = a.code AND b.champ = a.champ AND b.structure = a.structure AND b.depot = k.depot)
                  AND NOT EXISTS (
                    SELECT 1
                    FROM anomalie_traitee t
                    WHERE t.nature = 'corrigee'
                      AND t.code = a.code AND t.champ = a.champ AND t.structure = a.structure AND t.depot = k.depot)) x
            GROUP BY x.code""";

    private final Rows rows;
    private final String campagne;

    private RuleTallies(Rows rows, String campagne) {
        this.rows = rows;
        this.campagne = campagne;
    }

    /** The codes raised, corrected or accepted, sorted; the others have none of these. */
    public static Map<String, RuleTally> read(Store store, String campagne) {
        return new RuleTallies(store.rows(), campagne).read();
    }

    private Map<String, RuleTally> read() {
        Map<String, Integer> acceptedCount = counts(HANDLED, campagne, "acceptee");
        Map<String, Integer> network = counts(HANDLED, campagne, "corrigee");
        Map<String, Integer> pole = counts(CORRECTED_BY_POLE, campagne);
        Map<String, RuleTally> tallies = new TreeMap<>();
        rows.forEach(
                RAISED,
                row -> {
                    String code = row.text("code");
                    int accepted = acceptedCount.getOrDefault(code, 0);
                    tallies.put(
                            code,
                            new RuleTally(
                                    row.integer("poles"),
                                    row.integer("nombre"),
                                    row.integer("ouvertes"),
                                    row.integer("justifiees") - accepted,
                                    accepted,
                                    0,
                                    0));
                },
                campagne);
        network.keySet().forEach(code -> tallies.putIfAbsent(code, RuleTally.NONE));
        pole.keySet().forEach(code -> tallies.putIfAbsent(code, RuleTally.NONE));
        tallies.replaceAll((code, tally) -> new RuleTally(
                tally.poles(),
                tally.levees(),
                tally.ouvertes(),
                tally.justifiees(),
                tally.acceptees(),
                pole.getOrDefault(code, 0),
                network.getOrDefault(code, 0)));
        return Collections.unmodifiableMap(tallies);
    }

    private Map<String, Integer> counts(String sql, Object... parameters) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(sql, row -> counts.put(row.text("code"), row.integer("nombre")), parameters);
        return counts;
    }
}
