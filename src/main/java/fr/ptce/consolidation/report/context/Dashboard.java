package fr.ptce.consolidation.report.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the dashboard shows beyond the figures of the reports, as its page reads it.
 *
 * <pre>
 * reception  parDate (boolean), jours [[day or rank, files]], sansDate (files without a date), datesDonnees (files whose day the network gives)
 * regions    [[code, libelle, attendus, recus, retenus, completude (mean of the received, fraction) or null, lignes]]
 * champs     [[name, section, label, unit, {code: label} or null, median of the kept poles or null, {code: share} or null,
 *            base]]
 * poles      [[id, name, region code, state (0 no answer, 1 refused, 2 received, 3 kept, 4 empty), reason, completude or null,
 *            lines, declared or null, file, [blocking, to justify, justified, informations], findings, answers]]
 *            findings [[rule, 0 blocking | 1 to justify | 2 justified, place, structure, message, action]]
 *            answers, in the order of champs: number, text of codes separated by spaces, or null
 * regles     {code: what it refuses}
 * </pre>
 */
final class Dashboard {
    private static final List<String> COMMON = List.of("campagne", "bilan", "blocs", "anomalies");

    private Dashboard() {}

    /**
     * The data of that campaign, in the order of the registry; nothing in it tells the time or a place of the machine.
     *
     * @param context what the other reports can say, profile interne: campagne, bilan, blocs and anomalies are taken as they are
     */
    static Map<String, Object> of(CampaignData data, Map<String, Object> context) {
        DashboardFields fields = new DashboardFields(data);
        Map<String, Object> root = new LinkedHashMap<>();
        for (String key : COMMON) {
            root.put(key, Objects.requireNonNull(context.get(key), key));
        }
        root.put("reception", DashboardReception.of(data));
        root.put("regions", DashboardRegions.of(data));
        root.put("champs", fields.toList());
        DashboardPoles poles = new DashboardPoles(data, fields);
        root.put("poles", poles.toList());
        root.put("regles", DashboardRules.of(data, poles.examples()));
        return root;
    }
}
