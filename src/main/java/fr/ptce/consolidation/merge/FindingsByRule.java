package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Groups the findings of a consolidated campaign by rule: what the officer reads first. */
public final class FindingsByRule {
    private static final String FINDINGS = """
            SELECT g.code, g.gravite, g.nombre, g.poles, a.message, a.pole, a.fichier, a.feuille, a.cellule
            FROM (
                SELECT x.code, x.gravite, COUNT(*) AS nombre, COUNT(DISTINCT NULLIF(x.pole, '')) AS poles,
                    MIN(x.id) AS premier
                FROM anomalie x
                LEFT JOIN etat_fichier e ON e.campagne = x.campagne AND e.depot = x.depot
                WHERE x.campagne = ?
                  AND (x.depot IS NULL OR e.etat IN ('accepte', 'rattache', 'non_rattache'))
                  AND NOT (x.gravite = 'WARNING' AND TRIM(x.justification) <> '')
                GROUP BY x.code, x.gravite) g
            JOIN anomalie a ON a.id = g.premier""";
    private static final Comparator<RuleFindings> ORDER = Comparator.comparing(RuleFindings::severity)
            .thenComparing(RuleFindings::poles, Comparator.reverseOrder())
            .thenComparing(RuleFindings::number, Comparator.reverseOrder())
            .thenComparing(RuleFindings::code);

    private FindingsByRule() {}

    /** The gravest first, then those of most poles. */
    public static List<RuleFindings> read(Store store, Definition definition, String campagne) {
        Map<String, String> phrases = definition.rules().stream().collect(Collectors.toMap(Rule::id, Rule::sentence));
        return store
                .rows()
                .list(
                        FINDINGS,
                        row -> new RuleFindings(
                                row.text("code"),
                                Severity.valueOf(row.text("gravite")),
                                row.integer("nombre"),
                                row.integer("poles"),
                                phrases.getOrDefault(row.text("code"), row.text("message")),
                                row.text("pole"),
                                new Location(row.text("fichier"), row.text("feuille"), row.text("cellule"))),
                        campagne)
                .stream()
                .sorted(ORDER)
                .toList();
    }
}
