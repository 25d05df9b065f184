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
    private static final String REASON = "comparé à la campagne précédente, il montrerait une ou deux unités";

    private final Contributions contributions;
    private final String previous;
    private final Set<List<String>> published;

    /**
     * Beside that campaign.
     *
     * @param published what it gave outside the network
     */
    PreviousYear(Contributions contributions, String previous, Set<List<String>> published) {
        this.contributions = contributions;
        this.previous = previous;
        this.published = published;
    }

    /** How many units came or left, and how many bring something else than last year, those included. */
    private static final class Difference {
        private int moves;
        private int changes;

        private boolean isTransparent() {
            return moves > 0 && changes < Thresholds.MINIMUM;
        }
    }

    /** Masks the figures of that indicator that would tell too much. */
    void compare(IndicatorDefinition indicator, String campagne, Tables tables) {
        Optional<Plan> plan = contributions.plan(indicator);
        if (plan.isEmpty()) {
            return;
        }
        Map<String, Contribution> before = new LinkedHashMap<>();
        contributions.forEach(indicator, previous, unit -> before.put(unit.identity(), unit));
        Map<List<String>, Difference> gaps = new HashMap<>();
        contributions.forEach(
                indicator,
                campagne,
                unit -> add(
                        indicator,
                        plan.get(),
                        Optional.of(unit),
                        Optional.ofNullable(before.remove(unit.identity())),
                        gaps));
        before.values().forEach(gone -> add(indicator, plan.get(), Optional.empty(), Optional.of(gone), gaps));
        tables.figures().forEach((key, figure) -> {
            Difference gap = gaps.get(key);
            if (gap != null && gap.isTransparent() && published.contains(key) && !figure.isAnnounced()) {
                figure.protect(REASON);
            }
        });
    }

    private static void add(
            IndicatorDefinition indicator,
            Plan plan,
            Optional<Contribution> now,
            Optional<Contribution> before,
            Map<List<String>, Difference> gaps) {
        for (int i = 0; i < plan.columnNames().size(); i++) {
            if (plan.columnNames().get(i).kind() != FigureKind.EFFECTIF) {
                String modality = plan.columnNames().get(i).modalite();
                count(gaps, List.of(indicator.id(), modality, "", ""), now, before, i);
                for (int k = 0; k < plan.ventilations().size(); k++) {
                    int breakdown = k;
                    String field = plan.ventilations().get(k).champ();
                    for (String code : plan.ventilations().get(k).codes()) {
                        count(
                                gaps,
                                List.of(indicator.id(), modality, field, code),
                                now.filter(unit -> unit.groups(breakdown).contains(code)),
                                before.filter(unit -> unit.groups(breakdown).contains(code)),
                                i);
                    }
                }
            }
        }
    }

    private static void count(
            Map<List<String>, Difference> gaps,
            List<String> key,
            Optional<Contribution> now,
            Optional<Contribution> before,
            int column) {
        Optional<Contribution> in = now.filter(unit -> unit.isCounted(column));
        Optional<Contribution> was = before.filter(unit -> unit.isCounted(column));
        boolean moved = in.isPresent() != was.isPresent();
        boolean changed = moved
                || (in.isPresent()
                        && was.isPresent()
                        && (in.get().above(column).compareTo(was.get().above(column)) != 0
                                || in.get().below(column).compareTo(was.get().below(column)) != 0));
        if (changed) {
            Difference gap = gaps.computeIfAbsent(key, absent -> new Difference());
            gap.moves += moved ? 1 : 0;
            gap.changes++;
        }
    }
}
