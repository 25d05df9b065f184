package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.french.Typography;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure as the table of sources prints it.
 *
 * @param id of the indicator
 * @param code of the modality or statistic, "" for the only figure of an indicator
 * @param title of the indicator
 * @param modalite the answer or statistic, "" when the title says it all
 * @param base who is counted
 * @param n units in the base, or « s »
 * @param valeur with its unit, or « s »
 */
record FigureSource(String id, String code, String title, String modalite, String base, String n, String valeur) {
    /** What it measures. */
    String label() {
        return modalite.isEmpty() ? title : title + Typography.COLON + modalite;
    }

    /** The answer, where a heading says the question. */
    String answer() {
        return modalite.isEmpty() ? title : modalite;
    }

    /** What links to its line of the table aim at. */
    String anchor() {
        return ("source-" + id + "-" + code).replaceAll("[^A-Za-z0-9_-]", "-");
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("libelle", label());
        map.put("base", base);
        map.put("n", n);
        map.put("valeur", valeur);
        map.put("ancre", anchor());
        return map;
    }
}
