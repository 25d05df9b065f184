package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Contribution;
import fr.ptce.consolidation.indicator.Contributions;
import fr.ptce.consolidation.indicator.Contributions.Plan;
import fr.ptce.consolidation.indicator.FigureKind;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of last year beside these. When one or two units came or left and no other changed its answer, the
 * difference of the two numbers is theirs alone: this year's is masked. Units are followed by who they are, and only where
 * last year's figure was published.
 */
final class PreviousYear {
    private static final String RAISON = "comparé à la campagne précédente, il montrerait une ou deux unités";

    private final Contributions contributions;
    private final String precedente;
    private final Set<List<String>> publiees;

    /**
     * Beside that campaign.
     *
     * @param publiees what it gave outside the network
     */
    PreviousYear(Contributions contributions, String precedente, Set<List<String>> publiees) {
        this.contributions = contributions;
        this.precedente = precedente;
        this.publiees = publiees;
    }

    /** How many units came or left, and how many bring something else than last year, those included. */
    private static final class Ecart {
        private int mouvements;
        private int changements;

        private boolean isTransparent() {
            return mouvements > 0 && changements < Thresholds.MINIMUM;
        }
    }

    /** Masks the figures of that indicator that would tell too much. */
    void compare(IndicatorDefinition indicator, String campagne, Tables tableaux) {
        Optional<Plan> plan = contributions.plan(indicator);
        if (plan.isEmpty()) {
            return;
        }
        Map<String, Contribution> before = new LinkedHashMap<>();
        contributions.forEach(indicator, precedente, unit -> before.put(unit.identite(), unit));
        Map<List<String>, Ecart> ecarts = new HashMap<>();
        contributions.forEach(
                indicator,
                campagne,
                unit -> add(
                        indicator,
                        plan.get(),
                        Optional.of(unit),
                        Optional.ofNullable(before.remove(unit.identite())),
                        ecarts));
        before.values().forEach(gone -> add(indicator, plan.get(), Optional.empty(), Optional.of(gone), ecarts));
        tableaux.chiffres().forEach((key, chiffre) -> {
            Ecart ecart = ecarts.get(key);
            if (ecart != null && ecart.isTransparent() && publiees.contains(key) && !chiffre.isAnnonce()) {
                chiffre.protege(RAISON);
            }
        });
    }

    private static void add(
            IndicatorDefinition indicator,
            Plan plan,
            Optional<Contribution> now,
            Optional<Contribution> before,
            Map<List<String>, Ecart> ecarts) {
        for (int i = 0; i < plan.colonnes().size(); i++) {
            if (plan.colonnes().get(i).genre() != FigureKind.EFFECTIF) {
                String modalite = plan.colonnes().get(i).modalite();
                count(ecarts, List.of(indicator.id(), modalite, "", ""), now, before, i);
                for (int k = 0; k < plan.ventilations().size(); k++) {
                    int axe = k;
                    String champ = plan.ventilations().get(k).champ();
                    for (String code : plan.ventilations().get(k).codes()) {
                        count(
                                ecarts,
                                List.of(indicator.id(), modalite, champ, code),
                                now.filter(unit -> unit.groupes(axe).contains(code)),
                                before.filter(unit -> unit.groupes(axe).contains(code)),
                                i);
                    }
                }
            }
        }
    }

    private static void count(
            Map<List<String>, Ecart> ecarts,
            List<String> key,
            Optional<Contribution> now,
            Optional<Contribution> before,
            int colonne) {
        Optional<Contribution> in = now.filter(unit -> unit.isCounted(colonne));
        Optional<Contribution> was = before.filter(unit -> unit.isCounted(colonne));
        boolean moved = in.isPresent() != was.isPresent();
        boolean changed = moved
                || (in.isPresent()
                        && was.isPresent()
                        && (in.get().above(colonne).compareTo(was.get().above(colonne)) != 0
                                || in.get().below(colonne).compareTo(was.get().below(colonne)) != 0));
        if (changed) {
            Ecart ecart = ecarts.computeIfAbsent(key, absent -> new Ecart());
            ecart.mouvements += moved ? 1 : 0;
            ecart.changements++;
        }
    }
}
