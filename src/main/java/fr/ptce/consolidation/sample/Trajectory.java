package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pole over the years, told backwards from what it answers for the last one: its numbers move by a few percent, its
 * structures come and leave, and now and then a year is missing or a number is odd. What adds up still adds up.
 */
final class Trajectory {
    /** Numbers that follow the life of the pole; scores, years and shares do not. */
    private static final Set<String> QUANTITES = Set.of(
            "etp_animation",
            "etp_coordination",
            "etp_developpement",
            "benevolat_heures",
            "etp_investis",
            "emplois_crees",
            "emplois_consolides",
            "mises_a_disposition",
            "parcours_coordonnes",
            "pmsmp",
            "sorties_emploi",
            "personnes_formees",
            "formations_qualifiantes",
            "budget_animation",
            "budget_etat",
            "budget_region",
            "budget_collectivites",
            "budget_europe",
            "budget_prive",
            "budget_membres",
            "budget_consolide");

    private static final List<String> FINANCEMENTS = List.of(
            "budget_etat", "budget_region", "budget_collectivites", "budget_europe", "budget_prive", "budget_membres");
    private static final List<String> ABERRANTS = List.of("emplois_crees", "pmsmp", "mises_a_disposition", "etp_total");

    /** First number of the lines of structures that left, beyond those a pole describes. */
    private static final int PARTIES = 80;

    /** Number of the draws of a year apart from those of the pole's answers. */
    private static final long ANNEES = 1_000_003L;

    private final AnswerDraft redaction;
    private final PoleOrder commande;
    private final long graine;
    private final int derniere;

    /**
     * That of a pole.
     *
     * @param commande what it is asked for the last year
     * @param derniere last exercice, whose answers are drawn as they are without history
     */
    Trajectory(AnswerDraft redaction, PoleOrder commande, long graine, int derniere) {
        this.redaction = redaction;
        this.commande = commande;
        this.graine = graine;
        this.derniere = derniere;
    }

    /**
     * What it answers for that exercice; empty when the pole was not born yet, or did not answer.
     *
     * @param alea draws of the pole's answers, where the last year's are to be taken
     * @param places member structures the workbook has room for
     */
    Optional<SampleSubmission> copie(int exercice, Draws alea, int places) {
        SampleSubmission copie = redaction.redige(commande, alea);
        boolean nee = copie.reponses().nombre("annee_creation").intValue() <= exercice;
        if (!nee || (exercice < derniere && tirage(exercice, 1).chance(6))) {
            return Optional.empty();
        }
        BigDecimal part = BigDecimal.ONE;
        for (int annee = derniere; annee > exercice; annee--) {
            part = part.divide(BigDecimal.valueOf(tirage(annee, 2).entier(96, 107), 2), 6, RoundingMode.HALF_UP);
        }
        remonte(copie, exercice, part);
        List<DraftAnswers> parties = parties(exercice);
        copie.lignes()
                .addAll(parties.subList(
                        0,
                        Math.max(
                                0,
                                Math.min(parties.size(), places - copie.lignes().size()))));
        accorde(copie);
        return Optional.of(copie);
    }

    /** The structures of that year, and its numbers. */
    private void remonte(SampleSubmission copie, int exercice, BigDecimal part) {
        List<DraftAnswers> absentes = new ArrayList<>();
        for (int rang = 0; rang < copie.lignes().size(); rang++) {
            DraftAnswers ligne = copie.ligne(rang);
            int entree = rang < 3 ? 0 : entree(rang);
            if (entree > exercice) {
                absentes.add(ligne);
            }
            boolean dite = entree == exercice && tirage(exercice, 1_000 + rang).chance(80);
            ligne.code("situation", dite ? "entree" : "presente");
            BigDecimal bruit = BigDecimal.valueOf(tirage(exercice, 2_000 + rang).entier(96, 105), 2);
            for (String champ : List.of("etp_total", "etp_insertion", "produits")) {
                multiplie(ligne, champ, exercice == derniere ? BigDecimal.ONE : part.multiply(bruit));
            }
        }
        copie.lignes().removeAll(absentes);
        QUANTITES.forEach(champ -> multiplie(copie.reponses(), champ, part));
        aberre(copie, exercice);
    }

    /** Exercice in which the structure of that rank came; 0 when it always was there. */
    private int entree(int rang) {
        for (int annee = derniere; annee > derniere - SampleCampagne.ANNEES_MAXIMUM; annee--) {
            if (tirage(annee, 3_000 + rang).chance(4)) {
                return annee;
            }
        }
        return 0;
    }

    /** The structures that left since that exercice, and those that leave in it and say so. */
    private List<DraftAnswers> parties(int exercice) {
        List<DraftAnswers> lignes = new ArrayList<>();
        for (int annee = derniere; annee >= exercice; annee--) {
            Draws alea = tirage(annee, 4);
            boolean part = alea.chance(35);
            boolean dit = alea.chance(75);
            if (part && (annee > exercice || dit)) {
                lignes.add(partie(annee, annee == exercice));
            }
        }
        return lignes;
    }

    private DraftAnswers partie(int annee, boolean dernier) {
        int numero = PARTIES + derniere - annee;
        FictitiousPole pole = commande.pole();
        DraftAnswers ligne =
                redaction.redige(PoleOrder.libre(pole, 1), tirage(annee, 5)).ligne(0);
        ligne.met("structure_nom", new Value.Text(pole.structure(numero)));
        ligne.met("structure_siret", new Value.Text(FictitiousSiret.of(pole.numero(), numero)));
        ligne.code("situation", dernier ? "sortie" : "presente");
        if (dernier) {
            ligne.met("situation_motif", new Value.Text("Fin d’activité fictive."));
        }
        return ligne;
    }

    /** Now and then, one number that nobody would believe. */
    private void aberre(SampleSubmission copie, int exercice) {
        Draws alea = tirage(exercice, 6);
        if (alea.chance(4)) {
            String champ = alea.parmi(ABERRANTS);
            DraftAnswers cible = champ.equals("etp_total")
                    ? copie.lignes().get(copie.lignes().size() - 1)
                    : copie.reponses();
            cible.met(
                    champ,
                    cible.nombre(champ)
                            .multiply(BigDecimal.TEN)
                            .add(BigDecimal.TEN)
                            .toPlainString());
        }
    }

    /** Totals and parts, once the parts have moved. */
    private static void accorde(SampleSubmission copie) {
        DraftAnswers pole = copie.reponses();
        BigDecimal animation = pole.nombre("etp_animation");
        met(
                pole,
                "etp_animation_autres",
                animation.subtract(pole.nombre("etp_coordination")).subtract(pole.nombre("etp_developpement")));
        BigDecimal total = copie.lignes().stream()
                .map(ligne -> ligne.nombre("etp_total"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        met(pole, "etp_investis", pole.nombre("etp_investis").min(total).max(animation));
        BigDecimal financements = FINANCEMENTS.stream().map(pole::nombre).reduce(BigDecimal.ZERO, BigDecimal::add);
        met(pole, "budget_prestations", pole.nombre("budget_animation").subtract(financements));
        met(pole, "budget_consolide", pole.nombre("budget_consolide").max(pole.nombre("budget_animation")));
        met(pole, "nb_structures", BigDecimal.valueOf(copie.lignes().size()));
    }

    private static void met(DraftAnswers reponses, String champ, BigDecimal nombre) {
        if (reponses.valeur(champ).isPresent()) {
            reponses.met(champ, new Value.Quantity(nombre));
        }
    }

    private static void multiplie(DraftAnswers reponses, String champ, BigDecimal part) {
        BigDecimal nombre = reponses.nombre(champ);
        met(reponses, champ, nombre.multiply(part).setScale(Math.max(0, nombre.scale()), RoundingMode.HALF_UP));
    }

    private Draws tirage(int exercice, long sujet) {
        return new Draws(graine + ANNEES * exercice, commande.pole().numero() + ANNEES * sujet);
    }
}
