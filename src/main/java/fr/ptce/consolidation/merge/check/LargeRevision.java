package fr.ptce.consolidation.merge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * Rule {@code RRL-REVISION}: the last sending of a pole changes no more than a tenth of the answers of the one before (the
 * rule's tolerance), structures that came or went included.
 */
final class LargeRevision implements CampaignRule {
    @Override
    public String code() {
        return "RRL-REVISION";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        BigDecimal tolerance = findings.tolerance("0.1");
        List<String> fields = findings.rule().fields();
        String field = fields.isEmpty() ? "" : fields.get(0);
        new Revisions(check).forEachPair(pair -> {
            long changed = pair.revisions().stream()
                    .filter(revision -> !revision.champ().isEmpty())
                    .count();
            boolean large =
                    BigDecimal.valueOf(changed).compareTo(tolerance.multiply(BigDecimal.valueOf(pair.answers()))) > 0;
            if (pair.last() && large) {
                BigDecimal part = BigDecimal.valueOf(100L * changed)
                        .divide(BigDecimal.valueOf(pair.answers()), 0, RoundingMode.HALF_UP);
                Revision first = pair.revisions().get(0);
                findings.add(
                        new Breaches.BreachPlace(pair.depot(), 0, pair.pole(), "", field),
                        Long.toString(changed),
                        "",
                        Map.of(
                                "nombre", Long.toString(changed),
                                "reponses", Integer.toString(pair.answers()),
                                "part", part.toPlainString(),
                                "avant", first.fichierAvant()));
            }
        });
    }
}
