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
        Map<String, Object> seuils = new LinkedHashMap<>();
        seuils.put("unites", audit.seuilFrequence());
        seuils.put("dominance_pour_cent", audit.seuilDominance());
        seuils.put("unites_des_medianes_et_quartiles", audit.seuilRangs());
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("seuils", seuils);
        secret.put("statuts", audit.statuts());
        secret.put("attaque", epreuve(audit.epreuve()));
        List<Object> masques = new ArrayList<>();
        audit.masques().forEach(masque -> masques.add(masque(masque)));
        secret.put("masques", masques);
        return secret;
    }

    private static Map<String, Object> epreuve(Audit.Epreuve epreuve) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nombres_non_publies", epreuve.inconnues());
        map.put("relations", epreuve.relations());
        map.put("nombres_proteges", epreuve.protegees());
        map.put("nombres_retrouves", epreuve.percees());
        map.put("campagne_precedente", epreuve.precedente());
        return map;
    }

    private static Map<String, Object> masque(Audit.Masque masque) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("indicateur", masque.indicateur());
        map.put("modalite", masque.modalite());
        map.put("ventilation", masque.ventilation());
        map.put("ventilation_modalite", masque.ventilationModalite());
        map.put("statut", masque.statut());
        map.put("base_masquee", masque.base());
        map.put("raison", masque.raison());
        return map;
    }
}
