package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The breaches of one rule, as findings: where, what was seen, what was expected, what the pole wrote beside. */
final class Breaches {
    private static final Pattern REFERENCE = Pattern.compile("\\$?\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final CampaignUnderCheck check;
    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();

    Breaches(CampaignUnderCheck check, Rule rule) {
        this.check = check;
        this.rule = rule;
    }

    /**
     * Where a breach is.
     *
     * @param depot the counted file
     * @param ligne row of the structure, 0 for the pole itself
     * @param pole registry id
     * @param structure its name, "" for the pole itself
     * @param champ field shown, "" for the whole file
     */
    record BreachPlace(long depot, int ligne, String pole, String structure, String champ) {}

    Rule rule() {
        return rule;
    }

    /** The rule's tolerance, that number when its line gives none. */
    BigDecimal tolerance(String defaultTolerance) {
        return new BigDecimal((rule.tolerance().isBlank()
                        ? defaultTolerance
                        : rule.tolerance().strip())
                .replace(',', '.'));
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * Adds a breach.
     *
     * @param words what stands for each {@code {mot}} of the rule's message and action: what the check measured
     */
    void add(BreachPlace place, String value, String expected, Map<String, String> words) {
        add(List.of(location(place)), place, value, expected, new LinkedHashMap<>(words), justification(place));
    }

    /** Adds a breach seen in several places, the first being the one to correct. */
    void add(
            List<Location> places,
            BreachPlace place,
            String value,
            String expected,
            Map<String, String> words,
            String justification) {
        findings.add(new Finding(
                rule.id(),
                rule.appliedSeverity(),
                places,
                place.pole(),
                place.structure(),
                place.champ(),
                value,
                expected,
                quote(rule.message(), words),
                quote(rule.action(), words),
                justification));
    }

    /** The first cell of the answer, the file when it has none. */
    Location location(BreachPlace place) {
        return check.store()
                .findPlace(place.depot(), place.ligne(), place.champ())
                .orElseGet(() -> Location.ofFile(check.rows()
                        .texts("SELECT fichier FROM depot WHERE id = ?", place.depot())
                        .get(0)));
    }

    /** What the pole wrote beside that answer, or beside that structure. */
    String justification(BreachPlace place) {
        List<String> beside = place.ligne() == 0
                ? check.rows()
                        .texts(
                                "SELECT texte FROM justification WHERE depot = ? AND champ = ?",
                                place.depot(),
                                place.champ())
                : check.rows()
                        .texts(
                                "SELECT _justification FROM reponse_structure WHERE _depot = ? AND _ligne = ?",
                                place.depot(),
                                place.ligne());
        return beside.isEmpty() ? "" : beside.get(0);
    }

    private static String quote(String text, Map<String, String> words) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    }

    /** A number as French writes it, two decimals at most. */
    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return PlainNumber.french(PlainNumber.of(number.setScale(2, RoundingMode.HALF_UP)));
    }
}
