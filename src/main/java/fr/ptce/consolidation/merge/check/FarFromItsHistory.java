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

    private static final String FAR =
            "n >= " + MINIMUM + " AND ABS(v - mediane) > 2 * GREATEST(mad, ABS(mediane) * 0.1, ?)";

    @Override
    public String code() {
        return "VNO-HISTORIQUE";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        BigDecimal floor = findings.tolerance("1");
        Series series = new Series(check);
        for (Field field : check.poleNumbers(findings.rule())) {
            series.forEach(field, false, FAR, List.of(floor), point -> add(findings, field, point, floor));
        }
        for (Field field : check.structureNumbers(findings.rule())) {
            series.forEach(field, true, FAR, List.of(floor), point -> add(findings, field, point, floor));
        }
    }

    private static void add(Breaches findings, Field field, Series.Point point, BigDecimal floor) {
        BigDecimal gap = point.medianDeviation()
                .max(floor)
                .max(point.median().abs().movePointLeft(1))
                .multiply(BigDecimal.valueOf(2));
        String between = "de " + Breaches.number(point.median().subtract(gap).max(BigDecimal.ZERO)) + " à "
                + Breaches.number(point.median().add(gap));
        findings.add(
                point.place(),
                PlainNumber.text(point.valeur()),
                between,
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.number(point.valeur()),
                        "mediane", Breaches.number(point.median()),
                        "mad", Breaches.number(point.medianDeviation()),
                        "annees", Integer.toString(point.years()),
                        "periode", point.from() + "-" + point.to()));
    }
}
