package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rule {@code VNO-POLES}: a number of a pole is not an outlier among those of all poles, by the modified z-score (Iglewicz
 * and Hoaglin): 0.6745 times its distance to the median, in median absolute deviations, is 3.5 at most. Not evaluable with
 * fewer than ten poles, nor when half of them give the same number.
 */
final class FarFromOtherPoles implements CampaignRule {
    private static final int MINIMUM = 10;
    private static final BigDecimal THRESHOLD = new BigDecimal("3.5");
    private static final BigDecimal FACTOR = new BigDecimal("0.6745");
    private static final String ANSWERS = """
            SELECT %2$s
            FROM etat_fichier e
            JOIN reponse_pole r ON r._depot = e.depot
            WHERE e.campagne = ? AND e.etat = 'accepte' AND r.%1$s IS NOT NULL""";
    private static final String MEDIAN = "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY r.%1$s) AS nombre";
    private static final String MAD =
            "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ABS(r.%1$s - CAST(? AS NUMERIC(38, 18)))) AS nombre";
    private static final String FAR = """

              AND ABS(r.%1$s - CAST(? AS NUMERIC(38, 18))) > CAST(? AS NUMERIC(38, 18))
            ORDER BY e.pole""";

    @Override
    public String code() {
        return "VNO-POLES";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        for (Field field : check.poleNumbers(findings.rule())) {
            String column = Column.quote(field.name());
            number(check, sql(MEDIAN, " HAVING COUNT(*) >= " + MINIMUM, column), check.campagne())
                    .ifPresent(median -> check(check, findings, field, median));
        }
    }

    private static void check(CampaignUnderCheck check, Breaches findings, Field field, BigDecimal median) {
        String column = Column.quote(field.name());
        BigDecimal mad =
                number(check, sql(MAD, "", column), median, check.campagne()).orElse(BigDecimal.ZERO);
        if (mad.signum() == 0) {
            return;
        }
        BigDecimal gap = THRESHOLD.multiply(mad).divide(FACTOR, 18, RoundingMode.HALF_UP);
        check.rows()
                .forEach(
                        sql("e.pole, e.depot, r.%1$s AS nombre", FAR, column),
                        row -> {
                            Breaches.BreachPlace place = new Breaches.BreachPlace(
                                    row.number("depot"), 0, row.text("pole"), "", field.name());
                            add(findings, place, field, row.decimal("nombre"), List.of(median, gap));
                        },
                        check.campagne(),
                        median,
                        gap);
    }

    /** What is asked of the answers to that question, and on what more condition. */
    private static String sql(String asked, String condition, String column) {
        return (ANSWERS.formatted("%1$s", asked) + condition).formatted(column);
    }

    /** Empty with too few poles. */
    private static Optional<BigDecimal> number(CampaignUnderCheck check, String sql, Object... arguments) {
        return check.rows()
                .find(sql, row -> row.findDecimal("nombre"), arguments)
                .flatMap(Function.identity());
    }

    private static void add(
            Breaches findings, Breaches.BreachPlace place, Field field, BigDecimal value, List<BigDecimal> norm) {
        String high = Breaches.number(norm.get(0).add(norm.get(1)));
        String low = Breaches.number(norm.get(0).subtract(norm.get(1)).max(BigDecimal.ZERO));
        findings.add(
                place,
                PlainNumber.text(value),
                "de " + low + " à " + high,
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.number(value),
                        "mediane", Breaches.number(norm.get(0)),
                        "bas", low,
                        "haut", high));
    }
}
