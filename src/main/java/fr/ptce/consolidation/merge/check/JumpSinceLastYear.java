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
    private static final String SAUT = "n BETWEEN 1 AND " + (FarFromItsHistory.MINIMUM - 1)
            + " AND ABS(v - dernier) > ? AND (v > 2 * dernier OR 2 * v < dernier)";

    @Override
    public String code() {
        return "VNO-SAUT";
    }

    @Override
    public void check(CampaignUnderCheck examen, Breaches constats) {
        List<BigDecimal> seuil = List.of(constats.tolerance("3"));
        Series series = new Series(examen);
        for (Field field : examen.nombresDuPole(constats.rule())) {
            series.forEach(field, false, SAUT, seuil, point -> add(constats, field, point));
        }
        for (Field field : examen.nombresDesStructures(constats.rule())) {
            series.forEach(field, true, SAUT, seuil, point -> add(constats, field, point));
        }
    }

    private static void add(Breaches constats, Field field, Series.Point point) {
        BigDecimal deux = BigDecimal.valueOf(2);
        constats.add(
                point.lieu(),
                PlainNumber.text(point.valeur()),
                "de " + Breaches.nombre(point.dernier().divide(deux)) + " à "
                        + Breaches.nombre(point.dernier().multiply(deux)),
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.nombre(point.valeur()),
                        "precedente", Breaches.nombre(point.dernier()),
                        "exercice", Integer.toString(point.a())));
    }
}
