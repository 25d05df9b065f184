package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Rule {@code VRT-TOTAL}: between the last two sendings of a pole, its key totals move by no more than a tenth (the rule's
 * tolerance) of the former one. Not evaluable when one of the two is missing.
 */
final class RevisedTotal implements CampaignRule {
    @Override
    public String code() {
        return "VRT-TOTAL";
    }

    @Override
    public void check(CampaignUnderCheck examen, Breaches constats) {
        BigDecimal tolerance = constats.tolerance("0.1");
        new Revisions(examen).forEachPassage(passage -> {
            if (passage.derniere()) {
                for (Field field : examen.nombresDuPole(constats.rule())) {
                    passage.revisions().stream()
                            .filter(revision -> revision.structure().isEmpty()
                                    && revision.champ().equals(field.name())
                                    && isBeyond(revision, tolerance))
                            .forEach(revision -> tell(constats, passage, revision, field));
                }
            }
        });
    }

    private static boolean isBeyond(Revision revision, BigDecimal tolerance) {
        return isNumber(revision.avant())
                && isNumber(revision.apres())
                && new BigDecimal(revision.apres())
                                .subtract(new BigDecimal(revision.avant()))
                                .abs()
                                .compareTo(
                                        new BigDecimal(revision.avant()).abs().multiply(tolerance))
                        > 0;
    }

    /** NSP and SO stand where a number could. */
    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+([.][0-9]+)?");
    }

    private static void tell(Breaches constats, Revisions.Passage passage, Revision revision, Field field) {
        constats.add(
                new Breaches.Lieu(passage.depot(), 0, passage.pole(), "", field.name()),
                revision.apres(),
                revision.avant(),
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.nombre(new BigDecimal(revision.apres())),
                        "precedente", Breaches.nombre(new BigDecimal(revision.avant())),
                        "avant", revision.fichierAvant()));
    }
}
