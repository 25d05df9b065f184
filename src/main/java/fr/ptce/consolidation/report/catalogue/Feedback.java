package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.indicator.Contributions;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.indicator.PoleContribution;
import fr.ptce.consolidation.indicator.Scope;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Publication;
import fr.ptce.consolidation.report.context.CampaignData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each pole is told of itself beside the national figures: {@code pole.restitution} in a report of profile « pôle ».
 *
 * <pre>
 * nombres     [titre]: bloc, lignes [nombre]: libelle, unite, pourcentage (boolean), valeur, q1, mediane, q3, moyenne (of the poles;
 *             of a ratio, the ratio of the sums), n, position (a few words), jauge (the same as four signs)
 * parts       [titre]: libelle, base, lignes [part]: libelle, valeur, nPole, nationale, ecart (in points), n
 * choix       [titre]: libelle, base, lignes [choix]: libelle, reponse (Oui, Non or ""), nationale, n
 * </pre>
 *
 * <p>Numbers; shares as fractions; "" when there is none; {@code s} for what the pole must not know. A
 * choice that nobody made is left out. The pole's own numbers are
 * those of its own questionnaire, kept by the selection or not. The national ones are the figures that may be given to
 * anybody, under the secrecy of profile financeur, and nothing else: whoever compares two restitutions, or subtracts his own
 * answer, has no more than a reader of the published figures had, which the audit of the disclosure attacks; medians and quartiles
 * are of ten poles at least.
 */
final class Feedback {
    private final CampaignData data;
    private final Indicators indicators;
    private final Contributions contributions;
    private final List<Heading> numbers = new ArrayList<>();
    private final List<Heading> parts = new ArrayList<>();
    private final List<Heading> choice = new ArrayList<>();

    /** Rows under one heading. */
    private record Heading(String libelle, String base, List<FeedbackLine> lignes) {
        Optional<Map<String, Object>> toMap(String pole, String name) {
            List<Map<String, Object>> rows = lignes.stream()
                    .filter(line -> line.says(pole))
                    .map(line -> line.toMap(pole))
                    .toList();
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(name, libelle);
            map.put("base", base);
            map.put("lignes", rows);
            return rows.isEmpty() ? Optional.empty() : Optional.of(map);
        }
    }

    private Feedback(CampaignData data) {
        this.data = data;
        indicators = new Indicators(data.store(), data.definition());
        contributions = new Contributions(data.store(), data.definition());
    }

    /** Those of a campaign: what every pole answered is read once. */
    static Feedback of(CampaignData data) {
        Feedback feedback = new Feedback(data);
        List<IndicatorDefinition> lines = data.definition().indicators().stream()
                .filter(Feedback::isOfPoles)
                .toList();
        Set<List<String>> told = new HashSet<>();
        lines.stream()
                .filter(line -> line.calculation() == Calculation.STATISTIQUES)
                .forEach(line -> told.add(number(line)));
        Set<List<String>> written = new HashSet<>();
        for (IndicatorDefinition line : lines) {
            if (isNumber(line)) {
                boolean repeated = line.calculation() == Calculation.RATIO && told.contains(number(line));
                if (!repeated && written.add(number(line))) {
                    feedback.add(feedback.numbers, line, line.bloc());
                }
            } else {
                boolean structures = line.population() == Population.STRUCTURES_RETENUES;
                feedback.add(structures ? feedback.parts : feedback.choice, line, line.libelle());
            }
        }
        return feedback;
    }

    /** What that pole is told. */
    Map<String, Object> toMap(String pole) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nombres", titles(numbers, pole, "bloc"));
        map.put("parts", titles(parts, pole, "libelle"));
        map.put("choix", titles(choice, pole, "libelle"));
        return map;
    }

    private static List<Map<String, Object>> titles(List<Heading> titles, String pole, String name) {
        return titles.stream()
                .flatMap(title -> title.toMap(pole, name).stream())
                .toList();
    }

    private static boolean isOfPoles(IndicatorDefinition line) {
        boolean kept =
                line.population() == Population.POLES_RETENUS || line.population() == Population.STRUCTURES_RETENUES;
        boolean counted =
                isNumber(line) || line.calculation() == Calculation.PART || line.calculation() == Calculation.PART_SI;
        return kept && counted && line.publication() != Publication.INTERNE;
    }

    private static boolean isNumber(IndicatorDefinition line) {
        return line.calculation() == Calculation.STATISTIQUES || line.calculation() == Calculation.RATIO;
    }

    /** The mean of the ratios and the ratio of the sums are one number for a pole. */
    private static List<String> number(IndicatorDefinition line) {
        return List.of(
                line.population().name(),
                line.numerateur().map(each -> each.source()).orElse(""),
                line.denominateur().map(each -> each.source()).orElse(""));
    }

    /** Several lines of one title are told apart by what each counts. */
    private String label(IndicatorDefinition line) {
        boolean several = data.definition().indicators().stream()
                        .filter(other -> other.libelle().equals(line.libelle()))
                        .count()
                > 1;
        return several && !line.modalities().isEmpty()
                ? line.libelle() + " : " + line.modalities().get(0).label()
                : line.libelle();
    }

    private void add(List<Heading> titles, IndicatorDefinition line, String heading) {
        Map<String, Figure> national = new LinkedHashMap<>();
        indicators.figuresOf(line, data.figures(Profile.POLE)).stream()
                .filter(Figure::isUnitSet)
                .forEach(figure -> national.put(figure.modalite(), figure));
        // The statistics of a number are all made of it: the first one tells it.
        Map<String, Map<String, PoleContribution>> own = new LinkedHashMap<>();
        national.keySet().stream()
                .limit(isNumber(line) ? 1 : Long.MAX_VALUE)
                .forEach(modality -> own.put(modality, new HashMap<>()));
        contributions.forEachPole(
                line, data.campagne().id(), Scope.DESCRIBED, brought -> Optional.ofNullable(own.get(brought.modalite()))
                        .ifPresent(values -> values.put(brought.pole(), brought)));
        List<FeedbackLine> rows = new ArrayList<>();
        if (isNumber(line)) {
            own.values().stream()
                    .findFirst()
                    .ifPresent(values -> rows.add(new FeedbackNumber(line, label(line), national, values)));
        } else {
            own.forEach((modality, values) -> Optional.ofNullable(national.get(modality))
                    .ifPresent(figure -> rows.add(new FeedbackShare(line, figure, values))));
        }
        merge(titles, new Heading(heading, line.base(), rows));
    }

    /** Lines that follow one another under the same heading make one. */
    private static void merge(List<Heading> titles, Heading next) {
        int last = titles.size() - 1;
        if (last >= 0 && titles.get(last).libelle().equals(next.libelle())) {
            List<FeedbackLine> both = new ArrayList<>(titles.get(last).lignes());
            both.addAll(next.lignes());
            titles.set(last, new Heading(next.libelle(), titles.get(last).base(), List.copyOf(both)));
        } else {
            titles.add(next);
        }
    }
}
