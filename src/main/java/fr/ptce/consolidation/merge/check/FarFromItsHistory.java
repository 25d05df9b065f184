package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Rule {@code VNO-HISTORIQUE}: a number stays within twice the median absolute deviation of the median of its last five
 * years, when at least four of them have one (Eurostat's default). The deviation is never taken below the rule's tolerance,
 * in the field's unit, nor below a tenth of the median: four equal years do not forbid any change, and half a post more is
 * no outlier.
 */
final class FarFromItsHistory implements CampaignRule {
    /** Years without which the rule is not evaluable. */
    static final int MINIMUM = 4;

    private static final String LOIN =
            "n >= " + MINIMUM + " AND ABS(v - mediane) > 2 * GREATEST(mad, ABS(mediane) * 0.1, ?)";

    @Override
    public String code() {
        return "VNO-HISTORIQUE";
    }

    @Override
    public void check(CampaignUnderCheck examen, Breaches constats) {
        BigDecimal plancher = constats.tolerance("1");
        Series series = new Series(examen);
        for (Field field : examen.nombresDuPole(constats.rule())) {
            series.forEach(field, false, LOIN, List.of(plancher), point -> add(constats, field, point, plancher));
        }
        for (Field field : examen.nombresDesStructures(constats.rule())) {
            series.forEach(field, true, LOIN, List.of(plancher), point -> add(constats, field, point, plancher));
        }
    }

    private static void add(Breaches constats, Field field, Series.Point point, BigDecimal plancher) {
        BigDecimal ecart = point.mad()
                .max(plancher)
                .max(point.mediane().abs().movePointLeft(1))
                .multiply(BigDecimal.valueOf(2));
        String entre = "de " + Breaches.nombre(point.mediane().subtract(ecart).max(BigDecimal.ZERO)) + " à "
                + Breaches.nombre(point.mediane().add(ecart));
        constats.add(
                point.lieu(),
                PlainNumber.text(point.valeur()),
                entre,
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.nombre(point.valeur()),
                        "mediane", Breaches.nombre(point.mediane()),
                        "mad", Breaches.nombre(point.mad()),
                        "annees", Integer.toString(point.annees()),
                        "periode", point.de() + "-" + point.a()));
    }
}
