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
    private static final int RETENUS = Targets.TAILLES.size();

    /** Places of poles kept, and of their structures; steps are coprime with 24 and with 187. */
    private static final Deal PAR_TAILLE = new Deal(RETENUS, 7, 3);

    private static final Deal PAR_ETP = new Deal(RETENUS, 5, 1);
    private static final Deal PAR_ECHELLE = new Deal(RETENUS, 11, 0);
    private static final Deal PAR_ORGANISATION = new Deal(RETENUS, 13, 7);
    private static final List<Deal> PAR_VALEUR =
            List.of(new Deal(RETENUS, 7, 5), new Deal(RETENUS, 11, 13), new Deal(RETENUS, 5, 2));

    private static final Deal PAR_STATUT = new Deal(Targets.STRUCTURES, 20, 3);
    private static final Deal PAR_SECTEUR = new Deal(Targets.STRUCTURES, 31, 11);
    private static final Deal PAR_IAE = new Deal(Targets.STRUCTURES, 43, 29);
    private static final Deal PAR_QPV = new Deal(Targets.STRUCTURES, 52, 101);
    private static final Deal PAR_IMPACT = new Deal(Targets.STRUCTURES, 65, 17);
    private static final List<Integer> PAS_MUTUALISATIONS = List.of(2, 5, 13, 23, 60);
    private static final List<Integer> PAS_EFFETS = List.of(7, 19, 41, 74);
    private static final List<Integer> PAS_IMPACTS = List.of(2, 7, 18);

    private Calibration() {}

    /** Whether the pole of that number returned its questionnaire: 50 of 160, evenly spread. */
    static boolean isRecu(int numero) {
        return numero * Targets.RECUS % Targets.POLES < Targets.RECUS;
    }

    /** Whether the answer of that rank, from 0 to 49, is to be kept: 24 of 50, evenly spread. */
    static boolean isRetenu(int rang) {
        return rang * RETENUS % Targets.RECUS < RETENUS;
    }

    /** Structures each of the others declares, so that all declare 740. */
    static int tailleEcarte(int rang) {
        int autres = Targets.RECUS - RETENUS;
        int reste = Targets.STRUCTURES_DECLAREES
                - Targets.TAILLES.stream().mapToInt(Integer::intValue).sum();
        int etendue = autres * (autres - 1) / 2;
        int base = (reste - etendue) / autres;
        int solde = reste - etendue - base * autres;
        return base + new Deal(autres, 7, 0).rang(rang) + (rang < solde ? 1 : 0);
    }

    /** Structures the pole kept of that rank, from 0 to 23, describes. */
    static int taille(int rang) {
        return Targets.TAILLES.get(PAR_TAILLE.rang(rang));
    }

    /** What is imposed on the pole kept of that rank. */
    static Map<String, Value> pole(int rang) {
        Map<String, Value> imposes = new LinkedHashMap<>();
        imposes.put("echelle", new Value.Choice(PAR_ECHELLE.code(rang, Targets.ECHELLES)));
        imposes.put("organisation", new Value.Choice(PAR_ORGANISATION.code(rang, Targets.ORGANISATIONS)));
        imposes.put("valeurs", valeurs(rang));
        int place = PAR_ETP.rang(rang);
        BigDecimal animation = new BigDecimal(Targets.ETP_ANIMATION.get(place));
        imposes.put("etp_animation", new Value.Quantity(animation));
        imposes.put(
                "etp_investis",
                new Value.Quantity(
                        animation.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(Targets.ECARTS.get(place)))));
        return imposes;
    }

    /** What is imposed on the structure of that number, from 0 to 186 over all poles kept. */
    static Map<String, Value> structure(int numero) {
        Map<String, Value> imposes = new LinkedHashMap<>();
        imposes.put("statut", new Value.Choice(PAR_STATUT.code(numero, Targets.STATUTS)));
        imposes.put("secteurs", DraftAnswers.codes(PAR_SECTEUR.main(numero, Targets.SECTEURS)));
        imposes.put("iae", ouiNon(PAR_IAE.sert(numero, Targets.IAE)));
        imposes.put("qpv", ouiNon(PAR_QPV.sert(numero, Targets.QPV)));
        imposes.put(
                "mutualisations",
                plusieurs(numero, Targets.STRUCTURES, Targets.MUTUALISATIONS, PAS_MUTUALISATIONS, "aucune"));
        imposes.put("effets", plusieurs(numero, Targets.STRUCTURES, Targets.EFFETS, PAS_EFFETS, "aucun"));
        boolean impact = PAR_IMPACT.sert(numero, Targets.IMPACT_RH);
        imposes.put("impact_rh", ouiNon(impact));
        if (impact) {
            int place = PAR_IMPACT.rang(numero);
            imposes.put(
                    "impacts_rh",
                    plusieurs(place, Targets.IMPACT_RH, Targets.IMPACTS_RH, PAS_IMPACTS, "emploi_partage"));
        }
        return imposes;
    }

    private static Value valeurs(int rang) {
        List<String> choisies = new ArrayList<>();
        List<String> inconnues = new ArrayList<>();
        for (int i = 0; i < Targets.VALEURS.size(); i++) {
            int place = PAR_VALEUR.get(i).rang(rang);
            Quota quota = Targets.VALEURS.get(i);
            if (place < quota.nombre()) {
                choisies.add(quota.code());
            } else if (place < quota.nombre() + Targets.VALEURS_NSP.get(i).nombre()) {
                inconnues.add(quota.code());
            }
        }
        if (choisies.size() < 2) {
            choisies.add("ancrage");
        }
        return new Value.Choices(new TreeSet<>(choisies), new TreeSet<>(inconnues));
    }

    /** Each code dealt with its own step; the one that remains when none was dealt. */
    private static Value plusieurs(int place, int places, List<Quota> quotas, List<Integer> pas, String aDefaut) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            if (new Deal(places, pas.get(i), 10 * i).sert(place, quotas.get(i).nombre())) {
                codes.add(quotas.get(i).code());
            }
        }
        return DraftAnswers.codes(codes.isEmpty() ? List.of(aDefaut) : codes);
    }

    private static Value ouiNon(boolean oui) {
        return new Value.Choice(oui ? "oui" : "non");
    }
}
