package fr.ptce.consolidation.report.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Questionnaires received day by day: the day the network gives in {@code receptions.csv}, else the day the workbook was last
 * saved, which stands inside it. When no workbook tells
 * its day, the order of the files; never the clock of the file system, which changes with each copy.
 */
final class DashboardReception {
    private static final String DATES = """
            SELECT COALESCE(j.jour, d.modifie) AS quand, j.jour AS donne
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            LEFT JOIN reception j ON j.campagne = e.campagne AND j.fichier = e.fichier
            WHERE e.campagne = ?
              AND e.questionnaire <> 'structure'
            ORDER BY e.fichier""";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}.*";
    private static final int DAY_LENGTH = 10;

    private DashboardReception() {}

    static Map<String, Object> of(CampaignData data) {
        Map<String, Integer> days = new TreeMap<>();
        List<Object> ranks = new ArrayList<>();
        int[] undated = new int[1];
        int[] given = new int[1];
        data.store()
                .rows()
                .forEach(
                        DATES,
                        row -> {
                            String modified = row.text("quand");
                            given[0] += row.findText("donne").isPresent() ? 1 : 0;
                            ranks.add(List.of(ranks.size() + 1, 1));
                            if (modified.matches(DAY)) {
                                days.merge(modified.substring(0, DAY_LENGTH), 1, Integer::sum);
                            } else {
                                undated[0]++;
                            }
                        },
                        data.campagne().id());
        List<Object> dated = new ArrayList<>();
        days.forEach((day, count) -> dated.add(List.of(day, count)));
        Map<String, Object> reception = new LinkedHashMap<>();
        reception.put("parDate", !dated.isEmpty());
        reception.put("jours", dated.isEmpty() ? ranks : dated);
        reception.put("sansDate", undated[0]);
        reception.put("datesDonnees", given[0]);
        return reception;
    }
}
