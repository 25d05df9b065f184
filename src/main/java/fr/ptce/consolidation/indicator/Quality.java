package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Findings of a campaign, by what remains to be done with them, then by rule. */
final class Quality {
    private static final String QUERY = "SELECT code,"
            + " COUNT(CASE WHEN gravite = 'ERROR' THEN 1 END),"
            + " COUNT(CASE WHEN gravite = 'WARNING' AND TRIM(justification) = '' THEN 1 END),"
            + " COUNT(CASE WHEN gravite = 'WARNING' AND TRIM(justification) <> '' THEN 1 END),"
            + " COUNT(CASE WHEN gravite = 'INFO' THEN 1 END)"
            + " FROM anomalie a WHERE campagne = ? AND NOT EXISTS"
            + " (SELECT 1 FROM depot d WHERE d.id = a.depot AND d.etat = 'refuse') GROUP BY code";
    private static final List<String> NOMS = List.of("bloquantes", "a_justifier", "justifiees", "informations");
    private static final List<String> LIBELLES =
            List.of("Bloquantes, à corriger", "À justifier", "Justifiées", "Informations");

    /** The breakdown of these figures: the code of the rule. */
    static final String REGLE = "regle";

    private final JdbcTemplate jdbc;

    Quality(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Figure> figures(IndicatorDefinition indicator, String campagne) {
        Map<String, long[]> rules = new TreeMap<>();
        RowCallbackHandler reader = row -> rules.put(
                row.getString(1), new long[] {row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)});
        jdbc.query(QUERY, reader, campagne);
        long total = rules.values().stream().mapToLong(Quality::sum).sum();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < NOMS.size(); i++) {
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
                NOMS.get(rank),
                LIBELLES.get(rank),
                code.isEmpty() ? "" : REGLE,
                code,
                Optional.of(number).filter(some -> total > 0),
                indicator.unite(),
                Optional.of(number),
                Optional.of(BigDecimal.valueOf(total)),
                indicator.base(),
                total,
                Figure.INTERNE,
                Figure.PUBLIE);
    }
}
