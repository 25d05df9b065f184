package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.merge.UnreadableSending;
import fr.ptce.consolidation.report.context.CampaignData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the journal says of the refused files: whom each seems to come from, and what to do. */
final class UnreadableJournal {
    private UnreadableJournal() {}

    static List<Map<String, Object>> of(CampaignData data) {
        return data.consolidation().unreadable(data.campagne().id()).all().stream()
                .map(UnreadableJournal::toMap)
                .toList();
    }

    private static Map<String, Object> toMap(UnreadableSending one) {
        Map<String, Object> sending = new LinkedHashMap<>();
        sending.put("fichier", one.fichier());
        sending.put("poles_presumes", one.presumed().poles());
        sending.put("doute", one.presumed().isDoubt());
        sending.put("raison", one.raison());
        sending.put("remede", one.remede());
        sending.put("rattacher", one.attachments());
        return sending;
    }
}
