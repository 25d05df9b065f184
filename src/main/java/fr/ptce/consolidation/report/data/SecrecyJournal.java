package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.disclosure.Audit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the journal says of secrecy: the rules, what was masked and why, what the attack found; never a masked number. */
final class SecrecyJournal {
    private SecrecyJournal() {}

    static Map<String, Object> of(Audit audit) {
        Map<String, Object> thresholds = new LinkedHashMap<>();
        thresholds.put("unites", audit.frequencyThreshold());
        thresholds.put("dominance_pour_cent", audit.dominanceThreshold());
        thresholds.put("unites_des_medianes_et_quartiles", audit.rankThreshold());
        Map<String, Object> secrecy = new LinkedHashMap<>();
        secrecy.put("seuils", thresholds);
        secrecy.put("statuts", audit.statuts());
        secrecy.put("attaque", trial(audit.trial()));
        List<Object> hiddens = new ArrayList<>();
        audit.masked().forEach(hidden -> hiddens.add(hidden(hidden)));
        secrecy.put("masques", hiddens);
        return secrecy;
    }

    private static Map<String, Object> trial(Audit.Trial trial) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nombres_non_publies", trial.unknowns());
        map.put("relations", trial.relations());
        map.put("nombres_proteges", trial.shielded());
        map.put("nombres_retrouves", trial.recovered());
        map.put("campagne_precedente", trial.previous());
        return map;
    }

    private static Map<String, Object> hidden(Audit.MaskedFigure hidden) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("indicateur", hidden.indicateur());
        map.put("modalite", hidden.modalite());
        map.put("ventilation", hidden.ventilation());
        map.put("ventilation_modalite", hidden.ventilationModalite());
        map.put("statut", hidden.statut());
        map.put("base_masquee", hidden.base());
        map.put("raison", hidden.raison());
        return map;
    }
}
