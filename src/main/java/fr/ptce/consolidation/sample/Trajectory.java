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
    private static final Set<String> QUANTITIES = Set.of(
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

    private static final List<String> FUNDINGS = List.of(
            "budget_etat", "budget_region", "budget_collectivites", "budget_europe", "budget_prive", "budget_membres");
    private static final List<String> OUTLIERS = List.of("emplois_crees", "pmsmp", "mises_a_disposition", "etp_total");

    /** First number of the lines of structures that left, beyond those a pole describes. */
    private static final int PARTS = 80;

    /** Number of the draws of a year apart from those of the pole's answers. */
    private static final long YEARS = 1_000_003L;

    private final AnswerDraft draft;
    private final PoleOrder order;
    private final long seed;
    private final int latest;

    /**
     * That of a pole.
     *
     * @param order what it is asked for the last year
     * @param latest last exercice, whose answers are drawn as they are without history
     */
    Trajectory(AnswerDraft draft, PoleOrder order, long seed, int latest) {
        this.draft = draft;
        this.order = order;
        this.seed = seed;
        this.latest = latest;
    }

    /**
     * What it answers for that exercice; empty when the pole was not born yet, or did not answer.
     *
     * @param draws draws of the pole's answers, where the last year's are to be taken
     * @param places member structures the workbook has room for
     */
    Optional<SampleSubmission> copy(int exercice, Draws draws, int places) {
        SampleSubmission copy = draft.draft(order, draws);
        boolean born = copy.answers().number("annee_creation").intValue() <= exercice;
        if (!born || (exercice < latest && edition(exercice, 1).chance(6))) {
            return Optional.empty();
        }
        BigDecimal part = BigDecimal.ONE;
        for (int year = latest; year > exercice; year--) {
            part = part.divide(BigDecimal.valueOf(edition(year, 2).between(96, 107), 2), 6, RoundingMode.HALF_UP);
        }
        scale(copy, exercice, part);
        List<DraftAnswers> parts = parts(exercice);
        copy.lignes()
                .addAll(parts.subList(
                        0,
                        Math.max(
                                0, Math.min(parts.size(), places - copy.lignes().size()))));
        reconcile(copy);
        return Optional.of(copy);
    }

    /** The structures of that year, and its numbers. */
    private void scale(SampleSubmission copy, int exercice, BigDecimal part) {
        List<DraftAnswers> absent = new ArrayList<>();
        for (int rank = 0; rank < copy.lignes().size(); rank++) {
            DraftAnswers line = copy.line(rank);
            int entryYear = rank < 3 ? 0 : entryYear(rank);
            if (entryYear > exercice) {
                absent.add(line);
            }
            boolean said =
                    entryYear == exercice && edition(exercice, 1_000 + rank).chance(80);
            line.code("situation", said ? "entree" : "presente");
            BigDecimal noise =
                    BigDecimal.valueOf(edition(exercice, 2_000 + rank).between(96, 105), 2);
            for (String field : List.of("etp_total", "etp_insertion", "produits")) {
                multiply(line, field, exercice == latest ? BigDecimal.ONE : part.multiply(noise));
            }
        }
        copy.lignes().removeAll(absent);
        QUANTITIES.forEach(field -> multiply(copy.answers(), field, part));
        addOutlier(copy, exercice);
    }

    /** Exercice in which the structure of that rank came; 0 when it always was there. */
    private int entryYear(int rank) {
        for (int year = latest; year > latest - SampleCampagne.MAX_YEARS; year--) {
            if (edition(year, 3_000 + rank).chance(4)) {
                return year;
            }
        }
        return 0;
    }

    /** The structures that left since that exercice, and those that leave in it and say so. */
    private List<DraftAnswers> parts(int exercice) {
        List<DraftAnswers> lines = new ArrayList<>();
        for (int year = latest; year >= exercice; year--) {
            Draws draws = edition(year, 4);
            boolean part = draws.chance(35);
            boolean says = draws.chance(75);
            if (part && (year > exercice || says)) {
                lines.add(part(year, year == exercice));
            }
        }
        return lines;
    }

    private DraftAnswers part(int year, boolean leavesNow) {
        int number = PARTS + latest - year;
        FictitiousPole pole = order.pole();
        DraftAnswers line =
                draft.draft(PoleOrder.free(pole, 1), edition(year, 5)).line(0);
        line.set("structure_nom", new Value.Text(pole.structure(number)));
        line.set("structure_siret", new Value.Text(FictitiousSiret.of(pole.number(), number)));
        line.code("situation", leavesNow ? "sortie" : "presente");
        if (leavesNow) {
            line.set("situation_motif", new Value.Text("Fin d’activité fictive."));
        }
        return line;
    }

    /** Now and then, one number that nobody would believe. */
    private void addOutlier(SampleSubmission copy, int exercice) {
        Draws draws = edition(exercice, 6);
        if (draws.chance(4)) {
            String field = draws.oneOf(OUTLIERS);
            DraftAnswers target =
                    field.equals("etp_total") ? copy.lignes().get(copy.lignes().size() - 1) : copy.answers();
            target.set(
                    field,
                    target.number(field)
                            .multiply(BigDecimal.TEN)
                            .add(BigDecimal.TEN)
                            .toPlainString());
        }
    }

    /** Totals and parts, once the parts have moved. */
    private static void reconcile(SampleSubmission copy) {
        DraftAnswers pole = copy.answers();
        BigDecimal animation = pole.number("etp_animation");
        met(
                pole,
                "etp_animation_autres",
                animation.subtract(pole.number("etp_coordination")).subtract(pole.number("etp_developpement")));
        BigDecimal total =
                copy.lignes().stream().map(line -> line.number("etp_total")).reduce(BigDecimal.ZERO, BigDecimal::add);
        met(pole, "etp_investis", pole.number("etp_investis").min(total).max(animation));
        BigDecimal fundings = FUNDINGS.stream().map(pole::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        met(pole, "budget_prestations", pole.number("budget_animation").subtract(fundings));
        met(pole, "budget_consolide", pole.number("budget_consolide").max(pole.number("budget_animation")));
        met(pole, "nb_structures", BigDecimal.valueOf(copy.lignes().size()));
    }

    private static void met(DraftAnswers answers, String field, BigDecimal number) {
        if (answers.value(field).isPresent()) {
            answers.set(field, new Value.Quantity(number));
        }
    }

    private static void multiply(DraftAnswers answers, String field, BigDecimal part) {
        BigDecimal number = answers.number(field);
        met(answers, field, number.multiply(part).setScale(Math.max(0, number.scale()), RoundingMode.HALF_UP));
    }

    private Draws edition(int exercice, long subject) {
        return new Draws(seed + YEARS * exercice, order.pole().number() + YEARS * subject);
    }
}
