package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.store.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Findings of a campaign, by what remains to be done with them, then by rule. */
final class Quality {
    private static final String QUERY = """
            SELECT code, COUNT(CASE WHEN gravite = 'ERROR' THEN 1 END) AS bloquantes,
                COUNT(CASE WHEN gravite = 'WARNING' AND TRIM(justification) = '' THEN 1 END) AS a_justifier,
                COUNT(CASE WHEN gravite = 'WARNING' AND TRIM(justification) <> '' THEN 1 END) AS justifiees,
                COUNT(CASE WHEN gravite = 'INFO' THEN 1 END) AS informations
            FROM anomalie a
            WHERE campagne = ?
              AND NOT EXISTS (SELECT 1 FROM depot d WHERE d.id = a.depot AND d.etat = 'refuse')
            GROUP BY code""";
    private static final List<String> NAMES = List.of("bloquantes", "a_justifier", "justifiees", "informations");
    private static final List<String> LABELS =
            List.of("Bloquantes, à corriger", "À justifier", "Justifiées", "Informations");

    /** The breakdown of these figures: the code of the rule. */
    static final String RULE = "regle";

    private final Rows rows;

    Quality(Rows rows) {
        this.rows = rows;
    }

    List<Figure> figures(IndicatorDefinition indicator, String campagne) {
        Map<String, long[]> rules = new TreeMap<>();
        rows.forEach(
                QUERY,
                row -> rules.put(
                        row.text("code"), NAMES.stream().mapToLong(row::number).toArray()),
                campagne);
        long total = rules.values().stream().mapToLong(Quality::sum).sum();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int rank = i;
            long count =
                    rules.values().stream().mapToLong(counts -> counts[rank]).sum();
            figures.add(figure(indicator, rank, "", count, total));
            rules.forEach((code, counts) -> {
                if (counts[rank] > 0) {
                    figures.add(figure(indicator, rank, code, counts[rank], sum(counts)));
                }
            });
        }
        return figures;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static Figure figure(IndicatorDefinition indicator, int rank, String code, long count, long total) {
        BigDecimal number = BigDecimal.valueOf(count);
        return new Figure(
                indicator.id(),
                indicator.libelle(),
                NAMES.get(rank),
                LABELS.get(rank),
                code.isEmpty() ? "" : RULE,
                code,
                Optional.of(number).filter(some -> total > 0),
                indicator.unite(),
                Optional.of(number),
                Optional.of(BigDecimal.valueOf(total)),
                indicator.base(),
                total,
                Figure.INTERNAL,
                Figure.PUBLISHED);
    }
}
