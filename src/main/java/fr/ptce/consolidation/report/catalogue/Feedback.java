package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.indicator.Contributions;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.indicator.PoleContribution;
import fr.ptce.consolidation.indicator.Scope;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calcul;
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
    private final List<Titre> nombres = new ArrayList<>();
    private final List<Titre> parts = new ArrayList<>();
    private final List<Titre> choix = new ArrayList<>();

    /** Rows under one heading. */
    private record Titre(String libelle, String base, List<FeedbackLine> lignes) {
        Optional<Map<String, Object>> toMap(String pole, String nom) {
            List<Map<String, Object>> rows = lignes.stream()
                    .filter(ligne -> ligne.says(pole))
                    .map(ligne -> ligne.toMap(pole))
                    .toList();
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(nom, libelle);
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
        Feedback restitutions = new Feedback(data);
        List<IndicatorDefinition> lines = data.definition().indicators().stream()
                .filter(Feedback::isOfPoles)
                .toList();
        Set<List<String>> told = new HashSet<>();
        lines.stream().filter(line -> line.calcul() == Calcul.STATISTIQUES).forEach(line -> told.add(number(line)));
        Set<List<String>> written = new HashSet<>();
        for (IndicatorDefinition line : lines) {
            if (isNumber(line)) {
                boolean repeated = line.calcul() == Calcul.RATIO && told.contains(number(line));
                if (!repeated && written.add(number(line))) {
                    restitutions.add(restitutions.nombres, line, line.bloc());
                }
            } else {
                boolean structures = line.population() == Population.STRUCTURES_RETENUES;
                restitutions.add(structures ? restitutions.parts : restitutions.choix, line, line.libelle());
            }
        }
        return restitutions;
    }

    /** What that pole is told. */
    Map<String, Object> toMap(String pole) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nombres", titres(nombres, pole, "bloc"));
        map.put("parts", titres(parts, pole, "libelle"));
        map.put("choix", titres(choix, pole, "libelle"));
        return map;
    }

    private static List<Map<String, Object>> titres(List<Titre> titres, String pole, String nom) {
        return titres.stream().flatMap(titre -> titre.toMap(pole, nom).stream()).toList();
    }

    private static boolean isOfPoles(IndicatorDefinition line) {
        boolean kept =
                line.population() == Population.POLES_RETENUS || line.population() == Population.STRUCTURES_RETENUES;
        boolean counted = isNumber(line) || line.calcul() == Calcul.PART || line.calcul() == Calcul.PART_SI;
        return kept && counted && line.publication() != Publication.INTERNE;
    }

    private static boolean isNumber(IndicatorDefinition line) {
        return line.calcul() == Calcul.STATISTIQUES || line.calcul() == Calcul.RATIO;
    }

    /** The mean of the ratios and the ratio of the sums are one number for a pole. */
    private static List<String> number(IndicatorDefinition line) {
        return List.of(
                line.population().name(),
                line.numerateur().map(each -> each.source()).orElse(""),
                line.denominateur().map(each -> each.source()).orElse(""));
    }

    /** Several lines of one title are told apart by what each counts. */
    private String libelle(IndicatorDefinition line) {
        boolean several = data.definition().indicators().stream()
                        .filter(other -> other.libelle().equals(line.libelle()))
                        .count()
                > 1;
        return several && !line.modalites().isEmpty()
                ? line.libelle() + " : " + line.modalites().get(0).label()
                : line.libelle();
    }

    private void add(List<Titre> titres, IndicatorDefinition line, String heading) {
        Map<String, Figure> national = new LinkedHashMap<>();
        indicators.figuresOf(line, data.figures(Profile.POLE)).stream()
                .filter(Figure::isEnsemble)
                .forEach(figure -> national.put(figure.modalite(), figure));
        // The statistics of a number are all made of it: the first one tells it.
        Map<String, Map<String, PoleContribution>> own = new LinkedHashMap<>();
        national.keySet().stream()
                .limit(isNumber(line) ? 1 : Long.MAX_VALUE)
                .forEach(modalite -> own.put(modalite, new HashMap<>()));
        contributions.forEachPole(
                line, data.campagne().id(), Scope.DECRIT, brought -> Optional.ofNullable(own.get(brought.modalite()))
                        .ifPresent(values -> values.put(brought.pole(), brought)));
        List<FeedbackLine> rows = new ArrayList<>();
        if (isNumber(line)) {
            own.values().stream()
                    .findFirst()
                    .ifPresent(values -> rows.add(new FeedbackNumber(line, libelle(line), national, values)));
        } else {
            own.forEach((modalite, values) -> Optional.ofNullable(national.get(modalite))
                    .ifPresent(figure -> rows.add(new FeedbackShare(line, figure, values))));
        }
        merge(titres, new Titre(heading, line.base(), rows));
    }

    /** Lines that follow one another under the same heading make one. */
    private static void merge(List<Titre> titres, Titre next) {
        int last = titres.size() - 1;
        if (last >= 0 && titres.get(last).libelle().equals(next.libelle())) {
            List<FeedbackLine> both = new ArrayList<>(titres.get(last).lignes());
            both.addAll(next.lignes());
            titres.set(last, new Titre(next.libelle(), titres.get(last).base(), List.copyOf(both)));
        } else {
            titres.add(next);
        }
    }
}
