package fr.ptce.consolidation.sample;

import static java.util.Map.entry;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.sample.AnswerDraft.SujetStructure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers about a member structure that look like life, by question. */
final class StructureAnswers {
    private static final List<String> STATUTS = List.of(
            "association",
            "association",
            "association",
            "association",
            "association",
            "sarl",
            "scic",
            "collectivite",
            "scop",
            "sas",
            "cooperative",
            "etablissement_public");
    private static final List<String> SECTEURS = List.of(
            "eco_activites",
            "emploi_parcours",
            "alimentation",
            "culture",
            "services_entreprises",
            "services_personne",
            "formation",
            "dechets",
            "batiment",
            "numerique",
            "mobilite",
            "energie",
            "tourisme");
    private static final Set<String> SOCIETES = Set.of("sarl", "sas", "sa", "eurl", "scop", "scic", "cooperative");

    private static final Map<String, Function<SujetStructure, Value>> REPONSES = Map.ofEntries(
            entry("structure_ligne", sujet -> Value.NONE),
            entry("structure_nom", sujet -> texte(sujet.commande().pole().structure(sujet.rang() + 1))),
            entry("structure_siret", StructureAnswers::siret),
            entry("siret_absence", sujet -> code(sujet.alea().parmi(List.of("en_creation", "groupe_informel")))),
            entry("statut", sujet -> code(sujet.alea().parmi(STATUTS))),
            entry("statut_autre", sujet -> texte("Statut fictif")),
            entry("cercle", sujet -> code(sujet.rang() < 3 ? "1" : sujet.alea().parmi(List.of("1", "2", "2", "3")))),
            entry(
                    "secteurs",
                    sujet -> codes(sujet.alea().plusieurs(SECTEURS, sujet.alea().parmi(List.of(1, 1, 1, 2))))),
            entry("iae", sujet -> code(sujet.alea().chance(23) ? "oui" : "non")),
            entry("iae_types", StructureAnswers::iaeType),
            entry("structure_commune", sujet -> texte(sujet.commande().pole().commune())),
            entry("qpv", sujet -> code(sujet.alea().chance(38) ? "oui" : "non")),
            entry("etp_total", StructureAnswers::etpTotal),
            entry("etp_insertion", StructureAnswers::etpInsertion),
            entry("produits", StructureAnswers::produits),
            entry("part_ca_ptce", StructureAnswers::partCa),
            entry(
                    "mutualisations",
                    sujet -> codes(sujet.alea()
                            .plusieurs(List.of("competences", "connaissances", "lieux", "moyens_materiels"), 2))),
            entry("impact_rh", sujet -> code(sujet.alea().chance(67) ? "oui" : "non")),
            entry(
                    "impacts_rh",
                    sujet -> codes(sujet.alea()
                            .plusieurs(
                                    List.of("relations_pro", "mobilite", "gestion_emplois", "formation_commune"), 2))),
            entry(
                    "effets",
                    sujet -> codes(sujet.alea()
                            .plusieurs(List.of("proximite", "isolement", "confiance", "reponses_collectives"), 2))),
            entry("situation", sujet -> code(sujet.alea().chance(94) ? "presente" : "entree")));

    private StructureAnswers() {}

    /** The answer, {@link Value#NONE} to leave it blank; absent for a question this class does not know. */
    static Optional<Value> of(String champ, SujetStructure sujet) {
        return Optional.ofNullable(REPONSES.get(champ)).map(reponse -> reponse.apply(sujet));
    }

    private static Value siret(SujetStructure sujet) {
        boolean sans = sujet.rang() > 2 && sujet.alea().chance(2);
        return sans
                ? Value.NONE
                : texte(FictitiousSiret.of(sujet.commande().pole().numero(), sujet.rang() + 1));
    }

    /** A company runs no chantier d'insertion: that would have to be justified. */
    private static Value iaeType(SujetStructure sujet) {
        boolean societe = SOCIETES.contains(sujet.reponses().texte("statut"));
        List<String> types =
                societe ? List.of("ei", "ei", "etti") : List.of("aci", "aci", "ai", "regie_quartier", "geiq");
        return codes(List.of(sujet.alea().parmi(types)));
    }

    /** The first structure can bear what the whole pole invests, so that the sum over the members always can. */
    private static Value etpTotal(SujetStructure sujet) {
        Draws alea = sujet.alea();
        int dixiemes = alea.parmi(List.of(alea.entier(5, 40), alea.entier(30, 160), alea.entier(100, 400)));
        if (sujet.rang() == 0) {
            dixiemes += sujet.commande()
                    .imposes()
                    .getOrDefault("etp_investis", Value.NONE)
                    .findNumber()
                    .map(investis -> investis.movePointRight(1).intValue())
                    .orElse(0);
        }
        return nombre(BigDecimal.valueOf(dixiemes, 1));
    }

    private static Value etpInsertion(SujetStructure sujet) {
        if (!sujet.reponses().texte("iae").equals("oui")) {
            return Value.NONE;
        }
        BigDecimal part = BigDecimal.valueOf(sujet.alea().entier(40, 80), 2);
        return nombre(sujet.reponses().nombre("etp_total").multiply(part).setScale(1, RoundingMode.HALF_UP));
    }

    private static Value produits(SujetStructure sujet) {
        if (!sujet.alea().chance(85)) {
            return Value.NONE;
        }
        BigDecimal parEtp = BigDecimal.valueOf(sujet.alea().entier(30, 65) * 1000L);
        return nombre(sujet.reponses().nombre("etp_total").multiply(parEtp).setScale(0, RoundingMode.HALF_UP));
    }

    private static Value partCa(SujetStructure sujet) {
        boolean marchande =
                sujet.reponses().nombre("produits").signum() > 0 && sujet.alea().chance(70);
        return marchande
                ? nombre(BigDecimal.valueOf(sujet.alea().parmi(List.of(0, 2, 5, 5, 8, 10, 12, 15, 20))))
                : Value.NONE;
    }

    private static Value nombre(BigDecimal nombre) {
        return new Value.Quantity(nombre);
    }

    private static Value texte(String texte) {
        return new Value.Text(texte);
    }

    private static Value code(String code) {
        return new Value.Choice(code);
    }

    private static Value codes(List<String> codes) {
        return DraftAnswers.codes(codes);
    }
}
