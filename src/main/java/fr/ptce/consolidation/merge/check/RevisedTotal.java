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
    public void check(CampaignUnderCheck check, Breaches findings) {
        BigDecimal tolerance = findings.tolerance("0.1");
        new Revisions(check).forEachPair(pair -> {
            if (pair.last()) {
                for (Field field : check.poleNumbers(findings.rule())) {
                    pair.revisions().stream()
                            .filter(revision -> revision.structure().isEmpty()
                                    && revision.champ().equals(field.name())
                                    && isBeyond(revision, tolerance))
                            .forEach(revision -> tell(findings, pair, revision, field));
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

    private static void tell(Breaches findings, Revisions.VersionPair pair, Revision revision, Field field) {
        findings.add(
                new Breaches.BreachPlace(pair.depot(), 0, pair.pole(), "", field.name()),
                revision.apres(),
                revision.avant(),
                Map.of(
                        "libelle", field.label(),
                        "valeur", Breaches.number(new BigDecimal(revision.apres())),
                        "precedente", Breaches.number(new BigDecimal(revision.avant())),
                        "avant", revision.fichierAvant()));
    }
}
