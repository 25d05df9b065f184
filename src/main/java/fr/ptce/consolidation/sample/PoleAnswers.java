package fr.ptce.consolidation.sample;

import static java.util.Map.entry;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.sample.AnswerDraft.PoleSubject;
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
    private static final List<String> CHAINS =
            List.of("eco_activites", "alimentation", "culture", "dechets", "batiment", "textile", "numerique");
    /** Share of each line in the budget of the animation, in %; prestations take the rest. */
    private static final Map<String, Integer> PARTS = Map.of(
            "budget_etat", 16,
            "budget_region", 15,
            "budget_collectivites", 12,
            "budget_europe", 5,
            "budget_prive", 18,
            "budget_membres", 12);

    private static final Map<String, Function<PoleSubject, Value>> ANSWERS = Map.ofEntries(
            entry("pole_id", subject -> text(subject.order().pole().id())),
            entry("pole_nom", subject -> text(subject.order().pole().name())),
            entry(
                    "annee_creation",
                    subject -> number(subject.draws().between(subject.exercice() - 8, subject.exercice()))),
            entry(
                    "organisation",
                    subject -> code(subject.draws().oneOf(List.of("pivot", "pivot", "connexes", "multi", "multi")))),
            entry("filieres_pivot", PoleAnswers::sectors),
            entry("commune_siege", subject -> text(subject.order().pole().commune())),
            entry("departement", subject -> code(subject.order().pole().departement())),
            entry(
                    "laureat",
                    subject ->
                            codes(List.of(subject.draws().oneOf(List.of("aucun", "aucun", "aap_2013", "aap_2015"))))),
            entry("nb_structures", subject -> number(subject.lignes().size())),
            entry("contact_nom", subject -> text(subject.order().pole().contact())),
            entry("contact_fonction", subject -> text("Coordination du pôle")),
            entry("contact_courriel", subject -> text(subject.order().pole().email())),
            entry("porteuse_statut", subject -> code(porteuse(subject, "statut"))),
            entry("porteuse_statut_autre", subject -> text("Statut fictif")),
            entry("porteuse_siret", subject -> text(porteuse(subject, "structure_siret"))),
            entry(
                    "etp_animation",
                    subject -> number(new BigDecimal(subject.draws().oneOf(ETP_ANIMATION)))),
            entry("etp_coordination", subject -> number(part(subject, "etp_animation", 60, 1))),
            entry("etp_developpement", subject -> number(part(subject, "etp_animation", 30, 1))),
            entry("etp_animation_autres", PoleAnswers::otherFunctions),
            entry("benevolat_heures", PoleAnswers::volunteering),
            entry(
                    "appui_collectivites",
                    subject -> codes(subject.draws()
                            .several(
                                    List.of("region", "departement", "epci", "commune"),
                                    subject.draws().between(1, 3)))),
            entry("etp_investis", PoleAnswers::etpInvestis),
            entry(
                    "emplois_crees",
                    subject -> number(BigDecimal.valueOf(subject.draws().between(0, 12) * 5L, 1))),
            entry(
                    "emplois_consolides",
                    subject -> number(BigDecimal.valueOf(subject.draws().between(0, 20) * 5L, 1))),
            entry("postes_partages", subject -> number(subject.draws().between(0, 6))),
            entry("mises_a_disposition", subject -> number(subject.draws().between(0, 12))),
            entry("parcours_coordonnes", subject -> number(subject.draws().between(4, 80))),
            entry("pmsmp", subject -> number(subject.draws().between(0, 40))),
            entry(
                    "sorties_emploi",
                    subject -> number(
                            part(subject, "parcours_coordonnes", subject.draws().between(10, 60), 0))),
            entry("personnes_formees", subject -> number(subject.draws().between(5, 120))),
            entry(
                    "formations_qualifiantes",
                    subject -> number(
                            part(subject, "personnes_formees", subject.draws().between(5, 50), 0))),
            entry("offres_communes", subject -> number(subject.draws().between(0, 8))),
            entry("activites_creees", subject -> number(subject.draws().between(0, 4))),
            entry("plus_value_membres", subject -> number(subject.draws().between(1, 3))),
            entry("plus_value_territoire", subject -> number(subject.draws().between(1, 3))),
            entry("plus_value_economique", subject -> number(subject.draws().between(0, 3))),
            entry("plus_value_innovation", subject -> number(subject.draws().between(0, 3))),
            entry("budget_animation", PoleAnswers::budget),
            entry("budget_etat", subject -> line(subject, "budget_etat")),
            entry("budget_region", subject -> line(subject, "budget_region")),
            entry("budget_collectivites", subject -> line(subject, "budget_collectivites")),
            entry("budget_europe", subject -> line(subject, "budget_europe")),
            entry("budget_prive", subject -> line(subject, "budget_prive")),
            entry("budget_membres", subject -> line(subject, "budget_membres")),
            entry("budget_prestations", PoleAnswers::services),
            entry("budget_consolide", PoleAnswers::budgetConsolide),
            entry("fiche_type", subject -> Value.NONE),
            entry("fiche_mission", subject -> Value.NONE),
            entry("fiche_consentement", subject -> Value.NONE));

    private PoleAnswers() {}

    /** The answer, {@link Value#NONE} to leave it blank; absent for a question this class does not know. */
    static Optional<Value> of(String field, PoleSubject subject) {
        return Optional.ofNullable(ANSWERS.get(field)).map(answer -> answer.apply(subject));
    }

    private static Value sectors(PoleSubject subject) {
        int howMany = subject.answers().text("organisation").equals("pivot") ? 1 : 2;
        return codes(subject.draws().several(CHAINS, howMany));
    }

    /** The first structure bears the animation. */
    private static String porteuse(PoleSubject subject, String field) {
        return subject.lignes().isEmpty() ? "" : subject.lignes().get(0).text(field);
    }

    private static Value otherFunctions(PoleSubject subject) {
        DraftAnswers answers = subject.answers();
        return number(answers.number("etp_animation")
                .subtract(answers.number("etp_coordination"))
                .subtract(answers.number("etp_developpement")));
    }

    /** A pole without employee is animated by volunteers: it says how much. */
    private static Value volunteering(PoleSubject subject) {
        boolean volunteer = subject.answers().number("etp_animation").signum() == 0;
        return volunteer || subject.draws().chance(30) ? number(subject.draws().between(20, 90) * 10L) : Value.NONE;
    }

    /** A few times the animation, never more than what the members have. */
    private static Value etpInvestis(PoleSubject subject) {
        BigDecimal animation = subject.answers().number("etp_animation");
        BigDecimal wanted = animation
                .multiply(BigDecimal.valueOf(subject.draws().between(40, 150), 1))
                .add(BigDecimal.ONE)
                .setScale(1, RoundingMode.HALF_UP);
        BigDecimal total = subject.lignes().stream()
                .map(line -> line.number("etp_total"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return number(wanted.min(total).max(animation));
    }

    private static Value budget(PoleSubject subject) {
        BigDecimal wages = subject.answers().number("etp_animation").multiply(BigDecimal.valueOf(52_000));
        BigDecimal rest = BigDecimal.valueOf(subject.draws().between(150, 650) * 100L);
        return number(wages.add(rest).setScale(0, RoundingMode.HALF_UP));
    }

    private static Value line(PoleSubject subject, String field) {
        int gap = subject.draws().between(-5, 5);
        return number(part(subject, "budget_animation", Math.max(0, PARTS.getOrDefault(field, 0) + gap), 0));
    }

    private static Value services(PoleSubject subject) {
        BigDecimal others =
                PARTS.keySet().stream().map(subject.answers()::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return number(subject.answers().number("budget_animation").subtract(others));
    }

    private static Value budgetConsolide(PoleSubject subject) {
        BigDecimal products =
                subject.lignes().stream().map(line -> line.number("produits")).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal budget = subject.answers().number("budget_animation");
        BigDecimal consolidates = products.multiply(new BigDecimal("0.4")).setScale(0, RoundingMode.HALF_UP);
        return consolidates.compareTo(budget) > 0 && subject.draws().chance(80) ? number(consolidates) : Value.NONE;
    }

    private static BigDecimal part(PoleSubject subject, String field, int pourCent, int decimals) {
        return subject.answers()
                .number(field)
                .multiply(BigDecimal.valueOf(pourCent, 2))
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Value number(BigDecimal number) {
        return new Value.Quantity(number);
    }

    private static Value number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    private static Value text(String text) {
        return text.isEmpty() ? Value.NONE : new Value.Text(text);
    }

    private static Value code(String code) {
        return code.isEmpty() ? Value.NONE : new Value.Choice(code);
    }

    private static Value codes(List<String> codes) {
        return DraftAnswers.codes(codes);
    }
}
