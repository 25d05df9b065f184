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

    private final CampaignUnderCheck examen;
    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();

    Breaches(CampaignUnderCheck examen, Rule rule) {
        this.examen = examen;
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
    record Lieu(long depot, int ligne, String pole, String structure, String champ) {}

    Rule rule() {
        return rule;
    }

    /** The rule's tolerance, that number when its line gives none. */
    BigDecimal tolerance(String defaut) {
        return new BigDecimal(
                (rule.tolerance().isBlank() ? defaut : rule.tolerance().strip()).replace(',', '.'));
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * Adds a breach.
     *
     * @param mots what stands for each {@code {mot}} of the rule's message and action: what the check measured
     */
    void add(Lieu lieu, String valeur, String attendu, Map<String, String> mots) {
        add(List.of(location(lieu)), lieu, valeur, attendu, new LinkedHashMap<>(mots), justification(lieu));
    }

    /** Adds a breach seen in several places, the first being the one to correct. */
    void add(
            List<Location> places,
            Lieu lieu,
            String valeur,
            String attendu,
            Map<String, String> mots,
            String justification) {
        findings.add(new Finding(
                rule.id(),
                rule.appliedSeverity(),
                places,
                lieu.pole(),
                lieu.structure(),
                lieu.champ(),
                valeur,
                attendu,
                quote(rule.message(), mots),
                quote(rule.action(), mots),
                justification));
    }

    /** The first cell of the answer, the file when it has none. */
    Location location(Lieu lieu) {
        return examen.store()
                .findPlace(lieu.depot(), lieu.ligne(), lieu.champ())
                .orElseGet(() -> Location.ofFichier(examen.rows()
                        .texts("SELECT fichier FROM depot WHERE id = ?", lieu.depot())
                        .get(0)));
    }

    /** What the pole wrote beside that answer, or beside that structure. */
    String justification(Lieu lieu) {
        List<String> beside = lieu.ligne() == 0
                ? examen.rows()
                        .texts(
                                "SELECT texte FROM justification WHERE depot = ? AND champ = ?",
                                lieu.depot(),
                                lieu.champ())
                : examen.rows()
                        .texts(
                                "SELECT _justification FROM reponse_structure WHERE _depot = ? AND _ligne = ?",
                                lieu.depot(),
                                lieu.ligne());
        return beside.isEmpty() ? "" : beside.get(0);
    }

    private static String quote(String text, Map<String, String> mots) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(mots.getOrDefault(match.group(1), match.group())));
    }

    /** A number as French writes it, two decimals at most. */
    static String nombre(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return PlainNumber.french(PlainNumber.of(number.setScale(2, RoundingMode.HALF_UP)));
    }
}
