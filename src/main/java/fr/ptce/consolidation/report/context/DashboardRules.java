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
    static final Map<String, Object> INCONNUE = toMap("", "", "", RuleTally.AUCUNE);

    private DashboardRules() {}

    /** What the definition says of each rule and what became of its findings, by code. */
    static Map<String, Map<String, Object>> bilans(CampaignData data) {
        Map<String, RuleTally> bilans =
                RuleTallies.read(data.store(), data.campagne().id());
        Map<String, Map<String, Object>> regles = new LinkedHashMap<>();
        for (Rule rule : data.definition().rules()) {
            RuleTally bilan = bilans.getOrDefault(rule.id(), RuleTally.AUCUNE);
            regles.put(
                    rule.id(),
                    toMap(rule.family(), rule.phrase(), rule.severity().libelle(), bilan));
        }
        return regles;
    }

    private static Map<String, Object> toMap(String famille, String libelle, String gravite, RuleTally bilan) {
        Map<String, Object> regle = new LinkedHashMap<>();
        regle.put("famille", famille);
        regle.put("libelle", libelle);
        regle.put("gravite", gravite);
        regle.put("poles", bilan.poles());
        regle.put("levees", bilan.levees());
        regle.put("ouvertes", bilan.ouvertes());
        regle.put("justifieesPole", bilan.justifiees());
        regle.put("acceptees", bilan.acceptees());
        regle.put("corrigeesPole", bilan.corrigeesPole());
        regle.put("corrigeesReseau", bilan.corrigeesReseau());
        regle.put(
                "tauxDerogation",
                bilan.tauxDerogation().<Object>map(taux -> taux).orElse(""));
        return Collections.unmodifiableMap(regle);
    }

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
