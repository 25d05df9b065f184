package fr.ptce.consolidation.report;

import fr.ptce.consolidation.questionnaire.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each rule refuses: the sentence of the definition, or an example for the checks of the reader. */
final class TableauRegles {
    private TableauRegles() {}

    /**
     * Sentences by code.
     *
     * @param examples a finding of each code met, already without personal data
     */
    static Map<String, Object> of(CampaignData data, Map<String, String> examples) {
        Map<String, Object> regles = new LinkedHashMap<>();
        for (Rule rule : data.definition().rules()) {
            regles.put(rule.id(), rule.phrase());
        }
        examples.forEach((code, message) -> regles.putIfAbsent(code, "Par exemple : " + message));
        return regles;
    }
}
