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
        List<Object> maskedFigures = new ArrayList<>();
        audit.masked().forEach(maskedFigure -> maskedFigures.add(maskedFigure(maskedFigure)));
        secrecy.put("masques", maskedFigures);
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

    private static Map<String, Object> maskedFigure(Audit.MaskedFigure maskedFigure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("indicateur", maskedFigure.indicateur());
        map.put("modalite", maskedFigure.modalite());
        map.put("ventilation", maskedFigure.ventilation());
        map.put("ventilation_modalite", maskedFigure.ventilationModalite());
        map.put("statut", maskedFigure.statut());
        map.put("base_masquee", maskedFigure.base());
        map.put("raison", maskedFigure.raison());
        return map;
    }
}
