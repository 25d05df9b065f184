package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.sample.Deal.Quota;
import java.util.List;

/**
 * What the reference campaign must add up to: the counts that give the figures published in 2017 on the exercice 2015.
 * 160 poles, 50 answers, 740 structures declared; 24 poles kept, with 187 structures on 188 lines.
 */
final class Targets {
    static final int POLES = 160;
    static final int RECEIVED = 50;
    static final int DECLARED_STRUCTURES = 740;
    static final int STRUCTURES = 187;

    /** Structures described by each pole kept: 188 lines, since one structure belongs to two poles. */
    static final List<Integer> SIZES =
            List.of(3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 12, 13, 16);

    static final int QPV = 72;
    static final int IAE = 43;
    static final int IMPACT_RH = 125;

    static final List<Quota> STATUTS = List.of(
            new Quota("association", 107),
            new Quota("sarl", 16),
            new Quota("scic", 15),
            new Quota("collectivite", 13),
            new Quota("scop", 9),
            new Quota("sas", 8),
            new Quota("cooperative", 5),
            new Quota("etablissement_public", 4),
            new Quota("ccas", 3),
            new Quota("fondation", 3),
            new Quota("mutuelle", 2),
            new Quota("eurl", 2));

    static final List<Quota> SECTORS = List.of(
            new Quota("eco_activites", 45),
            new Quota("emploi_parcours", 44),
            new Quota("alimentation", 37),
            new Quota("culture", 36),
            new Quota("services_entreprises", 33),
            new Quota("services_personne", 22),
            new Quota("formation", 6),
            new Quota("action_sociale", 2),
            new Quota("dechets", 12),
            new Quota("batiment", 8),
            new Quota("numerique", 6),
            new Quota("mobilite", 5),
            new Quota("energie", 4),
            new Quota("restauration", 4),
            new Quota("logement", 3),
            new Quota("tourisme", 3));

    static final List<Quota> POOLINGS = List.of(
            new Quota("competences", 148),
            new Quota("connaissances", 142),
            new Quota("lieux", 108),
            new Quota("moyens_materiels", 82),
            new Quota("moyens_financiers", 50));

    /** Among the structures that declare an impact. */
    static final List<Quota> IMPACTS_RH =
            List.of(new Quota("relations_pro", 110), new Quota("mobilite", 92), new Quota("gestion_emplois", 77));

    static final List<Quota> EFFECTS = List.of(
            new Quota("proximite", 88),
            new Quota("isolement", 50),
            new Quota("confiance", 45),
            new Quota("reponses_collectives", 103));

    static final List<Quota> SCALES = List.of(
            new Quota("intercommunale", 11),
            new Quota("infra_autre", 6),
            new Quota("communale", 2),
            new Quota("departementale", 3),
            new Quota("regionale", 2));

    static final List<Quota> ORGANISATIONS =
            List.of(new Quota("pivot", 11), new Quota("connexes", 5), new Quota("multi", 8));

    /** Poles that claim the value. */
    static final List<Quota> VALUES =
            List.of(new Quota("cooperation", 20), new Quota("mutualisation", 18), new Quota("lien_social", 16));

    /** Poles that do not know about the value: they leave its base, and its base only. */
    static final List<Quota> VALUES_NSP =
            List.of(new Quota("cooperation", 2), new Quota("mutualisation", 2), new Quota("lien_social", 0));

    /** ETP of animation of each pole kept: median 2, one pole animated by volunteers. */
    static final List<String> ETP_ANIMATION = List.of(
            "0", "0.5", "0.5", "0.8", "1", "1", "1", "1.2", "1.5", "1.5", "1.8", "2", "2", "2.2", "2.5", "2.5", "3",
            "3", "3.2", "3.5", "3.8", "4", "4.5", "5");

    /**
     * What the ETP invested by the same poles exceed ten times their animation by: in all nothing, so that the animation
     * weighs exactly 10 % of the sums; 3.8 out of 10 is the highest share, 38 %.
     */
    static final List<Integer> GAPS =
            List.of(12, 3, -2, 4, 6, -4, 2, -5, 7, -6, 4, 8, -8, 6, -10, 9, -12, 10, -6, 12, -28, 10, -14, 2);

    private Targets() {}
}
