package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Rule {@code VNO-SAUT}: where fewer than four former years are known, a number neither more than doubles nor falls below
 * half of the last one, unless they differ by no more than the rule's tolerance, in the field's unit.
 */
final class JumpSinceLastYear implements CampaignRule {
    private static final String JUMP = "n BETWEEN 1 AND " + (FarFromItsHistory.MINIMUM - 1)
            + " AND ABS(v - dernier) > ? AND (v > 2 * dernier OR 2 * v < dernier)";

    @Override
    public String code() {
        return "VNO-SAUT";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        List<BigDecimal> threshold = List.of(findings.tolerance("3"));
        Series series = new Series(check);
        for (Field field : check.poleNumbers(findings.rule())) {
            series.forEach(field, false, JUMP, threshold, point -> add(findings, field, point));
        }
        for (Field field : check.structureNumbers(findings.rule())) {
            series.forEach(field, true, JUMP, threshold, point -> add(findings, field, point));
        }
    }

    private static void add(Breaches findings, Field field, Series.Point point) {
        BigDecimal both = BigDecimal.valueOf(2);
        findings.add(
                point.place(),
                PlainNumber.text(point.valeur()),
                "de " + Breaches.number(point.last().divide(both)) + " à "
                        + Breaches.number(point.last().multiply(both)),
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.number(point.valeur()),
                        "precedente", Breaches.number(point.last()),
                        "exercice", Integer.toString(point.to())));
    }
}
