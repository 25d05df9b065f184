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
    public void check(CampaignUnderCheck examen, Breaches constats) {
        BigDecimal tolerance = constats.tolerance("0.1");
        List<String> champs = constats.rule().champs();
        String champ = champs.isEmpty() ? "" : champs.get(0);
        new Revisions(examen).forEachPassage(passage -> {
            long changees = passage.revisions().stream()
                    .filter(revision -> !revision.champ().isEmpty())
                    .count();
            boolean large =
                    BigDecimal.valueOf(changees).compareTo(tolerance.multiply(BigDecimal.valueOf(passage.reponses())))
                            > 0;
            if (passage.derniere() && large) {
                BigDecimal part = BigDecimal.valueOf(100L * changees)
                        .divide(BigDecimal.valueOf(passage.reponses()), 0, RoundingMode.HALF_UP);
                Revision first = passage.revisions().get(0);
                constats.add(
                        new Breaches.Lieu(passage.depot(), 0, passage.pole(), "", champ),
                        Long.toString(changees),
                        "",
                        Map.of(
                                "nombre", Long.toString(changees),
                                "reponses", Integer.toString(passage.reponses()),
                                "part", part.toPlainString(),
                                "avant", first.fichierAvant()));
            }
        });
    }
}
