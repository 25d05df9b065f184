package fr.ptce.consolidation.sample;

import static java.util.Map.entry;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.sample.AnswerDraft.StructureSubject;
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
    private static final List<String> SECTORS = List.of(
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
    private static final Set<String> COMPANIES = Set.of("sarl", "sas", "sa", "eurl", "scop", "scic", "cooperative");

    private static final Map<String, Function<StructureSubject, Value>> ANSWERS = Map.ofEntries(
            entry("structure_ligne", subject -> Value.NONE),
            entry("structure_nom", subject -> text(subject.order().pole().structure(subject.rank() + 1))),
            entry("structure_siret", StructureAnswers::siret),
            entry("siret_absence", subject -> code(subject.draws().oneOf(List.of("en_creation", "groupe_informel")))),
            entry("statut", subject -> code(subject.draws().oneOf(STATUTS))),
            entry("statut_autre", subject -> text("Statut fictif")),
            entry(
                    "cercle",
                    subject -> code(subject.rank() < 3 ? "1" : subject.draws().oneOf(List.of("1", "2", "2", "3")))),
            entry(
                    "secteurs",
                    subject -> codes(
                            subject.draws().several(SECTORS, subject.draws().oneOf(List.of(1, 1, 1, 2))))),
            entry("iae", subject -> code(subject.draws().chance(23) ? "oui" : "non")),
            entry("iae_types", StructureAnswers::iaeType),
            entry("structure_commune", subject -> text(subject.order().pole().commune())),
            entry("qpv", subject -> code(subject.draws().chance(38) ? "oui" : "non")),
            entry("etp_total", StructureAnswers::etpTotal),
            entry("etp_insertion", StructureAnswers::etpInsertion),
            entry("produits", StructureAnswers::products),
            entry("part_ca_ptce", StructureAnswers::revenueShare),
            entry(
                    "mutualisations",
                    subject -> codes(subject.draws()
                            .several(List.of("competences", "connaissances", "lieux", "moyens_materiels"), 2))),
            entry("impact_rh", subject -> code(subject.draws().chance(67) ? "oui" : "non")),
            entry(
                    "impacts_rh",
                    subject -> codes(subject.draws()
                            .several(List.of("relations_pro", "mobilite", "gestion_emplois", "formation_commune"), 2))),
            entry(
                    "effets",
                    subject -> codes(subject.draws()
                            .several(List.of("proximite", "isolement", "confiance", "reponses_collectives"), 2))),
            entry("situation", subject -> code(subject.draws().chance(94) ? "presente" : "entree")));

    private StructureAnswers() {}

    /** The answer, {@link Value#NONE} to leave it blank; absent for a question this class does not know. */
    static Optional<Value> of(String field, StructureSubject subject) {
        return Optional.ofNullable(ANSWERS.get(field)).map(answer -> answer.apply(subject));
    }

    private static Value siret(StructureSubject subject) {
        boolean without = subject.rank() > 2 && subject.draws().chance(2);
        return without
                ? Value.NONE
                : text(FictitiousSiret.of(subject.order().pole().number(), subject.rank() + 1));
    }

    /** A company runs no chantier d'insertion: that would have to be justified. */
    private static Value iaeType(StructureSubject subject) {
        boolean company = COMPANIES.contains(subject.answers().text("statut"));
        List<String> types =
                company ? List.of("ei", "ei", "etti") : List.of("aci", "aci", "ai", "regie_quartier", "geiq");
        return codes(List.of(subject.draws().oneOf(types)));
    }

    /** The first structure can bear what the whole pole invests, so that the sum over the members always can. */
    private static Value etpTotal(StructureSubject subject) {
        Draws draws = subject.draws();
        int tenths = draws.oneOf(List.of(draws.between(5, 40), draws.between(30, 160), draws.between(100, 400)));
        if (subject.rank() == 0) {
            tenths += subject.order()
                    .imposes()
                    .getOrDefault("etp_investis", Value.NONE)
                    .findNumber()
                    .map(invested -> invested.movePointRight(1).intValue())
                    .orElse(0);
        }
        return number(BigDecimal.valueOf(tenths, 1));
    }

    private static Value etpInsertion(StructureSubject subject) {
        if (!subject.answers().text("iae").equals("oui")) {
            return Value.NONE;
        }
        BigDecimal part = BigDecimal.valueOf(subject.draws().between(40, 80), 2);
        return number(subject.answers().number("etp_total").multiply(part).setScale(1, RoundingMode.HALF_UP));
    }

    private static Value products(StructureSubject subject) {
        if (!subject.draws().chance(85)) {
            return Value.NONE;
        }
        BigDecimal perEtp = BigDecimal.valueOf(subject.draws().between(30, 65) * 1000L);
        return number(subject.answers().number("etp_total").multiply(perEtp).setScale(0, RoundingMode.HALF_UP));
    }

    private static Value revenueShare(StructureSubject subject) {
        boolean trading = subject.answers().number("produits").signum() > 0
                && subject.draws().chance(70);
        return trading
                ? number(BigDecimal.valueOf(subject.draws().oneOf(List.of(0, 2, 5, 5, 8, 10, 12, 15, 20))))
                : Value.NONE;
    }

    private static Value number(BigDecimal number) {
        return new Value.Quantity(number);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value code(String code) {
        return new Value.Choice(code);
    }

    private static Value codes(List<String> codes) {
        return DraftAnswers.codes(codes);
    }
}
