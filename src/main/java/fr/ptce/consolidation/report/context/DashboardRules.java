package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.merge.RuleTallies;
import fr.ptce.consolidation.merge.RuleTally;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each rule refuses: the sentence of the definition, or an example for the checks of the reader. */
final class DashboardRules {
    /** A code that is no line of the definition. */
    static final Map<String, Object> UNKNOWN = toMap("", "", "", RuleTally.NONE);

    private DashboardRules() {}

    /** What the definition says of each rule and what became of its findings, by code. */
    static Map<String, Map<String, Object>> tallies(CampaignData data) {
        Map<String, RuleTally> tallies =
                RuleTallies.read(data.store(), data.campagne().id());
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        for (Rule rule : data.definition().rules()) {
            RuleTally tally = tallies.getOrDefault(rule.id(), RuleTally.NONE);
            rules.put(
                    rule.id(),
                    toMap(rule.family(), rule.sentence(), rule.severity().label(), tally));
        }
        return rules;
    }

    private static Map<String, Object> toMap(String family, String label, String severity, RuleTally tally) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("famille", family);
        rule.put("libelle", label);
        rule.put("gravite", severity);
        rule.put("poles", tally.poles());
        rule.put("levees", tally.levees());
        rule.put("ouvertes", tally.ouvertes());
        rule.put("justifieesPole", tally.justifiees());
        rule.put("acceptees", tally.acceptees());
        rule.put("corrigeesPole", tally.corrigeesPole());
        rule.put("corrigeesReseau", tally.corrigeesReseau());
        rule.put(
                "tauxDerogation",
                tally.rateDerogation().<Object>map(rate -> rate).orElse(""));
        return Collections.unmodifiableMap(rule);
    }

    /**
     * Sentences by code.
     *
     * @param examples a finding of each code met, already without personal data
     */
    static Map<String, Object> of(CampaignData data, Map<String, String> examples) {
        Map<String, Object> rules = new LinkedHashMap<>();
        for (Rule rule : data.definition().rules()) {
            rules.put(rule.id(), rule.sentence());
        }
        examples.forEach((code, message) -> rules.putIfAbsent(code, "Par exemple : " + message));
        return rules;
    }
}
