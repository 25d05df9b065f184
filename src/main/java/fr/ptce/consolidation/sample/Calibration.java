package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.sample.Deal.Quota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Turns the targets into orders: which pole of the reference campaign answers what, where it is not free. */
final class Calibration {
    private static final int KEPT = Targets.SIZES.size();

    /** Places of poles kept, and of their structures; steps are coprime with 24 and with 187. */
    private static final Deal BY_SIZE = new Deal(KEPT, 7, 3);

    private static final Deal BY_ETP = new Deal(KEPT, 5, 1);
    private static final Deal BY_SCALE = new Deal(KEPT, 11, 0);
    private static final Deal BY_ORGANISATION = new Deal(KEPT, 13, 7);
    private static final List<Deal> BY_VALUE =
            List.of(new Deal(KEPT, 7, 5), new Deal(KEPT, 11, 13), new Deal(KEPT, 5, 2));

    private static final Deal BY_STATUT = new Deal(Targets.STRUCTURES, 20, 3);
    private static final Deal BY_SECTOR = new Deal(Targets.STRUCTURES, 31, 11);
    private static final Deal PAR_IAE = new Deal(Targets.STRUCTURES, 43, 29);
    private static final Deal PAR_QPV = new Deal(Targets.STRUCTURES, 52, 101);
    private static final Deal PAR_IMPACT = new Deal(Targets.STRUCTURES, 65, 17);
    private static final List<Integer> POOLING_STEPS = List.of(2, 5, 13, 23, 60);
    private static final List<Integer> EFFECT_STEPS = List.of(7, 19, 41, 74);
    private static final List<Integer> IMPACT_STEPS = List.of(2, 7, 18);

    private Calibration() {}

    /** Whether the pole of that number returned its questionnaire: 50 of 160, evenly spread. */
    static boolean isReceived(int number) {
        return number * Targets.RECEIVED % Targets.POLES < Targets.RECEIVED;
    }

    /** Whether the answer of that rank, from 0 to 49, is to be kept: 24 of 50, evenly spread. */
    static boolean isKept(int rank) {
        return rank * KEPT % Targets.RECEIVED < KEPT;
    }

    /** Structures each of the others declares, so that all declare 740. */
    static int sizeDiscarded(int rank) {
        int others = Targets.RECEIVED - KEPT;
        int rest = Targets.DECLARED_STRUCTURES
                - Targets.SIZES.stream().mapToInt(Integer::intValue).sum();
        int range = others * (others - 1) / 2;
        int base = (rest - range) / others;
        int balance = rest - range - base * others;
        return base + new Deal(others, 7, 0).rank(rank) + (rank < balance ? 1 : 0);
    }

    /** Structures the pole kept of that rank, from 0 to 23, describes. */
    static int size(int rank) {
        return Targets.SIZES.get(BY_SIZE.rank(rank));
    }

    /** What is imposed on the pole kept of that rank. */
    static Map<String, Value> pole(int rank) {
        Map<String, Value> imposes = new LinkedHashMap<>();
        imposes.put("echelle", new Value.Choice(BY_SCALE.code(rank, Targets.SCALES)));
        imposes.put("organisation", new Value.Choice(BY_ORGANISATION.code(rank, Targets.ORGANISATIONS)));
        imposes.put("valeurs", values(rank));
        int place = BY_ETP.rank(rank);
        BigDecimal animation = new BigDecimal(Targets.ETP_ANIMATION.get(place));
        imposes.put("etp_animation", new Value.Quantity(animation));
        imposes.put(
                "etp_investis",
                new Value.Quantity(
                        animation.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(Targets.GAPS.get(place)))));
        return imposes;
    }

    /** What is imposed on the structure of that number, from 0 to 186 over all poles kept. */
    static Map<String, Value> structure(int number) {
        Map<String, Value> imposes = new LinkedHashMap<>();
        imposes.put("statut", new Value.Choice(BY_STATUT.code(number, Targets.STATUTS)));
        imposes.put("secteurs", DraftAnswers.codes(BY_SECTOR.hand(number, Targets.SECTORS)));
        imposes.put("iae", yesNo(PAR_IAE.serves(number, Targets.IAE)));
        imposes.put("qpv", yesNo(PAR_QPV.serves(number, Targets.QPV)));
        imposes.put("mutualisations", several(number, Targets.STRUCTURES, Targets.POOLINGS, POOLING_STEPS, "aucune"));
        imposes.put("effets", several(number, Targets.STRUCTURES, Targets.EFFECTS, EFFECT_STEPS, "aucun"));
        boolean impact = PAR_IMPACT.serves(number, Targets.IMPACT_RH);
        imposes.put("impact_rh", yesNo(impact));
        if (impact) {
            int place = PAR_IMPACT.rank(number);
            imposes.put(
                    "impacts_rh",
                    several(place, Targets.IMPACT_RH, Targets.IMPACTS_RH, IMPACT_STEPS, "emploi_partage"));
        }
        return imposes;
    }

    private static Value values(int rank) {
        List<String> chosen = new ArrayList<>();
        List<String> unknowns = new ArrayList<>();
        for (int i = 0; i < Targets.VALUES.size(); i++) {
            int place = BY_VALUE.get(i).rank(rank);
            Quota quota = Targets.VALUES.get(i);
            if (place < quota.number()) {
                chosen.add(quota.code());
            } else if (place < quota.number() + Targets.VALUES_NSP.get(i).number()) {
                unknowns.add(quota.code());
            }
        }
        if (chosen.size() < 2) {
            chosen.add("ancrage");
        }
        return new Value.Choices(new TreeSet<>(chosen), new TreeSet<>(unknowns));
    }

    /** Each code dealt with its own step; the one that remains when none was dealt. */
    private static Value several(int place, int places, List<Quota> quotas, List<Integer> steps, String byDefault) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            if (new Deal(places, steps.get(i), 10 * i)
                    .serves(place, quotas.get(i).number())) {
                codes.add(quotas.get(i).code());
            }
        }
        return DraftAnswers.codes(codes.isEmpty() ? List.of(byDefault) : codes);
    }

    private static Value yesNo(boolean yes) {
        return new Value.Choice(yes ? "oui" : "non");
    }
}
