package fr.ptce.consolidation.sample;

import static java.util.Map.entry;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.sample.AnswerDraft.SujetPole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers of a pole that look like life, by question. Amounts are in euros, ETP in full-time equivalents. */
final class PoleAnswers {
    private static final List<String> ETP_ANIMATION =
            List.of("0.5", "0.8", "1", "1", "1.5", "1.5", "2", "2", "2.5", "3", "4");
    private static final List<String> FILIERES =
            List.of("eco_activites", "alimentation", "culture", "dechets", "batiment", "textile", "numerique");
    /** Share of each line in the budget of the animation, in %; prestations take the rest. */
    private static final Map<String, Integer> PARTS = Map.of(
            "budget_etat", 16,
            "budget_region", 15,
            "budget_collectivites", 12,
            "budget_europe", 5,
            "budget_prive", 18,
            "budget_membres", 12);

    private static final Map<String, Function<SujetPole, Value>> REPONSES = Map.ofEntries(
            entry("pole_id", sujet -> texte(sujet.commande().pole().id())),
            entry("pole_nom", sujet -> texte(sujet.commande().pole().nom())),
            entry("annee_creation", sujet -> nombre(sujet.alea().entier(sujet.exercice() - 8, sujet.exercice()))),
            entry(
                    "organisation",
                    sujet -> code(sujet.alea().parmi(List.of("pivot", "pivot", "connexes", "multi", "multi")))),
            entry("filieres_pivot", PoleAnswers::filieres),
            entry("commune_siege", sujet -> texte(sujet.commande().pole().commune())),
            entry("departement", sujet -> code(sujet.commande().pole().departement())),
            entry(
                    "laureat",
                    sujet -> codes(List.of(sujet.alea().parmi(List.of("aucun", "aucun", "aap_2013", "aap_2015"))))),
            entry("nb_structures", sujet -> nombre(sujet.lignes().size())),
            entry("contact_nom", sujet -> texte(sujet.commande().pole().contact())),
            entry("contact_fonction", sujet -> texte("Coordination du pôle")),
            entry("contact_courriel", sujet -> texte(sujet.commande().pole().courriel())),
            entry("porteuse_statut", sujet -> code(porteuse(sujet, "statut"))),
            entry("porteuse_statut_autre", sujet -> texte("Statut fictif")),
            entry("porteuse_siret", sujet -> texte(porteuse(sujet, "structure_siret"))),
            entry("etp_animation", sujet -> nombre(new BigDecimal(sujet.alea().parmi(ETP_ANIMATION)))),
            entry("etp_coordination", sujet -> nombre(part(sujet, "etp_animation", 60, 1))),
            entry("etp_developpement", sujet -> nombre(part(sujet, "etp_animation", 30, 1))),
            entry("etp_animation_autres", PoleAnswers::autresFonctions),
            entry("benevolat_heures", PoleAnswers::benevolat),
            entry(
                    "appui_collectivites",
                    sujet -> codes(sujet.alea()
                            .plusieurs(
                                    List.of("region", "departement", "epci", "commune"),
                                    sujet.alea().entier(1, 3)))),
            entry("etp_investis", PoleAnswers::etpInvestis),
            entry(
                    "emplois_crees",
                    sujet -> nombre(BigDecimal.valueOf(sujet.alea().entier(0, 12) * 5L, 1))),
            entry(
                    "emplois_consolides",
                    sujet -> nombre(BigDecimal.valueOf(sujet.alea().entier(0, 20) * 5L, 1))),
            entry("postes_partages", sujet -> nombre(sujet.alea().entier(0, 6))),
            entry("mises_a_disposition", sujet -> nombre(sujet.alea().entier(0, 12))),
            entry("parcours_coordonnes", sujet -> nombre(sujet.alea().entier(4, 80))),
            entry("pmsmp", sujet -> nombre(sujet.alea().entier(0, 40))),
            entry(
                    "sorties_emploi",
                    sujet -> nombre(
                            part(sujet, "parcours_coordonnes", sujet.alea().entier(10, 60), 0))),
            entry("personnes_formees", sujet -> nombre(sujet.alea().entier(5, 120))),
            entry(
                    "formations_qualifiantes",
                    sujet ->
                            nombre(part(sujet, "personnes_formees", sujet.alea().entier(5, 50), 0))),
            entry("offres_communes", sujet -> nombre(sujet.alea().entier(0, 8))),
            entry("activites_creees", sujet -> nombre(sujet.alea().entier(0, 4))),
            entry("plus_value_membres", sujet -> nombre(sujet.alea().entier(1, 3))),
            entry("plus_value_territoire", sujet -> nombre(sujet.alea().entier(1, 3))),
            entry("plus_value_economique", sujet -> nombre(sujet.alea().entier(0, 3))),
            entry("plus_value_innovation", sujet -> nombre(sujet.alea().entier(0, 3))),
            entry("budget_animation", PoleAnswers::budget),
            entry("budget_etat", sujet -> ligne(sujet, "budget_etat")),
            entry("budget_region", sujet -> ligne(sujet, "budget_region")),
            entry("budget_collectivites", sujet -> ligne(sujet, "budget_collectivites")),
            entry("budget_europe", sujet -> ligne(sujet, "budget_europe")),
            entry("budget_prive", sujet -> ligne(sujet, "budget_prive")),
            entry("budget_membres", sujet -> ligne(sujet, "budget_membres")),
            entry("budget_prestations", PoleAnswers::prestations),
            entry("budget_consolide", PoleAnswers::budgetConsolide),
            entry("fiche_type", sujet -> Value.NONE),
            entry("fiche_mission", sujet -> Value.NONE),
            entry("fiche_consentement", sujet -> Value.NONE));

    private PoleAnswers() {}

    /** The answer, {@link Value#NONE} to leave it blank; absent for a question this class does not know. */
    static Optional<Value> of(String champ, SujetPole sujet) {
        return Optional.ofNullable(REPONSES.get(champ)).map(reponse -> reponse.apply(sujet));
    }

    private static Value filieres(SujetPole sujet) {
        int combien = sujet.reponses().texte("organisation").equals("pivot") ? 1 : 2;
        return codes(sujet.alea().plusieurs(FILIERES, combien));
    }

    /** The first structure bears the animation. */
    private static String porteuse(SujetPole sujet, String champ) {
        return sujet.lignes().isEmpty() ? "" : sujet.lignes().get(0).texte(champ);
    }

    private static Value autresFonctions(SujetPole sujet) {
        DraftAnswers reponses = sujet.reponses();
        return nombre(reponses.nombre("etp_animation")
                .subtract(reponses.nombre("etp_coordination"))
                .subtract(reponses.nombre("etp_developpement")));
    }

    /** A pole without employee is animated by volunteers: it says how much. */
    private static Value benevolat(SujetPole sujet) {
        boolean benevole = sujet.reponses().nombre("etp_animation").signum() == 0;
        return benevole || sujet.alea().chance(30) ? nombre(sujet.alea().entier(20, 90) * 10L) : Value.NONE;
    }

    /** A few times the animation, never more than what the members have. */
    private static Value etpInvestis(SujetPole sujet) {
        BigDecimal animation = sujet.reponses().nombre("etp_animation");
        BigDecimal voulu = animation
                .multiply(BigDecimal.valueOf(sujet.alea().entier(40, 150), 1))
                .add(BigDecimal.ONE)
                .setScale(1, RoundingMode.HALF_UP);
        BigDecimal total = sujet.lignes().stream()
                .map(ligne -> ligne.nombre("etp_total"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return nombre(voulu.min(total).max(animation));
    }

    private static Value budget(SujetPole sujet) {
        BigDecimal salaires = sujet.reponses().nombre("etp_animation").multiply(BigDecimal.valueOf(52_000));
        BigDecimal reste = BigDecimal.valueOf(sujet.alea().entier(150, 650) * 100L);
        return nombre(salaires.add(reste).setScale(0, RoundingMode.HALF_UP));
    }

    private static Value ligne(SujetPole sujet, String champ) {
        int ecart = sujet.alea().entier(-5, 5);
        return nombre(part(sujet, "budget_animation", Math.max(0, PARTS.getOrDefault(champ, 0) + ecart), 0));
    }

    private static Value prestations(SujetPole sujet) {
        BigDecimal autres =
                PARTS.keySet().stream().map(sujet.reponses()::nombre).reduce(BigDecimal.ZERO, BigDecimal::add);
        return nombre(sujet.reponses().nombre("budget_animation").subtract(autres));
    }

    private static Value budgetConsolide(SujetPole sujet) {
        BigDecimal produits =
                sujet.lignes().stream().map(ligne -> ligne.nombre("produits")).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal budget = sujet.reponses().nombre("budget_animation");
        BigDecimal consolide = produits.multiply(new BigDecimal("0.4")).setScale(0, RoundingMode.HALF_UP);
        return consolide.compareTo(budget) > 0 && sujet.alea().chance(80) ? nombre(consolide) : Value.NONE;
    }

    private static BigDecimal part(SujetPole sujet, String champ, int pourCent, int decimales) {
        return sujet.reponses()
                .nombre(champ)
                .multiply(BigDecimal.valueOf(pourCent, 2))
                .setScale(decimales, RoundingMode.HALF_UP);
    }

    private static Value nombre(BigDecimal nombre) {
        return new Value.Quantity(nombre);
    }

    private static Value nombre(long nombre) {
        return nombre(BigDecimal.valueOf(nombre));
    }

    private static Value texte(String texte) {
        return texte.isEmpty() ? Value.NONE : new Value.Text(texte);
    }

    private static Value code(String code) {
        return code.isEmpty() ? Value.NONE : new Value.Choice(code);
    }

    private static Value codes(List<String> codes) {
        return DraftAnswers.codes(codes);
    }
}
