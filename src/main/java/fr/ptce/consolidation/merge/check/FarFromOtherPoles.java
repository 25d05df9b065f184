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
    private static final BigDecimal SEUIL = new BigDecimal("3.5");
    private static final BigDecimal FACTEUR = new BigDecimal("0.6745");
    private static final String REPONSES = """
            SELECT %2$s
            FROM etat_fichier e
            JOIN reponse_pole r ON r._depot = e.depot
            WHERE e.campagne = ? AND e.etat = 'accepte' AND r.%1$s IS NOT NULL""";
    private static final String MEDIANE = "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY r.%1$s) AS nombre";
    private static final String MAD =
            "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ABS(r.%1$s - CAST(? AS NUMERIC(38, 18)))) AS nombre";
    private static final String LOIN = """

              AND ABS(r.%1$s - CAST(? AS NUMERIC(38, 18))) > CAST(? AS NUMERIC(38, 18))
            ORDER BY e.pole""";

    @Override
    public String code() {
        return "VNO-POLES";
    }

    @Override
    public void check(CampaignUnderCheck examen, Breaches constats) {
        for (Field field : examen.nombresDuPole(constats.rule())) {
            String column = Column.quote(field.name());
            number(examen, sql(MEDIANE, " HAVING COUNT(*) >= " + MINIMUM, column), examen.campagne())
                    .ifPresent(mediane -> check(examen, constats, field, mediane));
        }
    }

    private static void check(CampaignUnderCheck examen, Breaches constats, Field field, BigDecimal mediane) {
        String column = Column.quote(field.name());
        BigDecimal mad =
                number(examen, sql(MAD, "", column), mediane, examen.campagne()).orElse(BigDecimal.ZERO);
        if (mad.signum() == 0) {
            return;
        }
        BigDecimal ecart = SEUIL.multiply(mad).divide(FACTEUR, 18, RoundingMode.HALF_UP);
        examen.rows()
                .forEach(
                        sql("e.pole, e.depot, r.%1$s AS nombre", LOIN, column),
                        row -> {
                            Breaches.Lieu lieu =
                                    new Breaches.Lieu(row.number("depot"), 0, row.text("pole"), "", field.name());
                            add(constats, lieu, field, row.decimal("nombre"), List.of(mediane, ecart));
                        },
                        examen.campagne(),
                        mediane,
                        ecart);
    }

    /** What is asked of the answers to that question, and on what more condition. */
    private static String sql(String asked, String condition, String column) {
        return (REPONSES.formatted("%1$s", asked) + condition).formatted(column);
    }

    /** Empty with too few poles. */
    private static Optional<BigDecimal> number(CampaignUnderCheck examen, String sql, Object... arguments) {
        return examen.rows()
                .find(sql, row -> row.findDecimal("nombre"), arguments)
                .flatMap(Function.identity());
    }

    private static void add(
            Breaches constats, Breaches.Lieu lieu, Field field, BigDecimal valeur, List<BigDecimal> norme) {
        String haut = Breaches.nombre(norme.get(0).add(norme.get(1)));
        String bas = Breaches.nombre(norme.get(0).subtract(norme.get(1)).max(BigDecimal.ZERO));
        constats.add(
                lieu,
                PlainNumber.text(valeur),
                "de " + bas + " à " + haut,
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.nombre(valeur),
                        "mediane", Breaches.nombre(norme.get(0)),
                        "bas", bas,
                        "haut", haut));
    }
}
