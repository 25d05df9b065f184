package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.FieldCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the check sheet of the workbook counts of the same findings: answers and not findings, the most pressing of each, and
 * only what a formula can see.
 *
 * @param toCorrect answers to correct
 * @param toComplete answers missing
 * @param toJustify answers to correct or to explain
 * @param unseen findings nothing of which shows there
 * @param live whether the workbook finds by itself what has that code
 */
record OwnCounters(long toCorrect, long toComplete, long toJustify, int unseen, Predicate<String> live) {
    /** Those of these findings, before the pole corrects anything. */
    static OwnCounters of(List<Finding> findings, Predicate<String> live) {
        Map<String, Integer> states = new LinkedHashMap<>();
        List<Finding> open = findings.stream().filter(OwnCounters::isOpen).toList();
        open.stream()
                .filter(finding -> live.test(finding.code()))
                .forEach(finding -> states.merge(answer(finding), state(finding), Math::min));
        Map<Integer, Long> counts =
                states.values().stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        long unseen =
                open.stream().filter(finding -> !live.test(finding.code())).count();
        return new OwnCounters(
                counts.getOrDefault(0, 0L),
                counts.getOrDefault(1, 0L),
                counts.getOrDefault(2, 0L),
                Math.toIntExact(unseen),
                live);
    }

    private static boolean isOpen(Finding finding) {
        return finding.severity() == Severity.ERROR
                || (finding.severity() == Severity.WARNING && !finding.isJustified());
    }

    private static String answer(Finding finding) {
        Location place = finding.location();
        return place.feuille() + "!" + place.cellule() + " " + finding.champ();
    }

    /** Rank among the states of the check sheet. */
    private static int state(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            return 0;
        }
        return finding.code().equals(FieldCheck.FDM_OBLIGATOIRE.code()) ? 1 : 2;
    }

    /** Whether the check sheet shows that finding; "" when it is nothing the pole is asked about. */
    String shows(Finding finding) {
        if (!isOpen(finding)) {
            return "";
        }
        return live.test(finding.code()) ? "oui" : "non";
    }

    /** The same in one sentence, for the pole. */
    String sentence() {
        String differs = unseen == 0
                ? ""
                : " Elle ne voit pas " + (unseen == 1 ? "l’anomalie marquée" : "les " + unseen + " anomalies marquées")
                        + " « non » à droite, que le réseau vérifie : même si elle dit que tout est prêt, corrigez ou"
                        + " expliquez celles-là aussi.";
        return "La feuille « Contrôle » se recalcule à mesure que vous corrigez. Elle compte les réponses, non les"
                + " anomalies : " + toCorrect + " à corriger, " + toComplete + " à compléter, " + toJustify
                + " à justifier dans ce que vous avez envoyé." + differs;
    }
}
