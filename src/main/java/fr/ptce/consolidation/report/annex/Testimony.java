package fr.ptce.consolidation.report.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pole says of one of its actions, in its own words.
 *
 * @param pole its name
 * @param title of the fiche
 * @param missions codes of the missions the action serves
 * @param extracts words of the fiche, by heading
 */
record Testimony(String pole, String title, List<String> missions, Map<String, String> extracts) {
    Testimony {
        extracts = new LinkedHashMap<>(extracts);
    }

    List<Map<String, Object>> lines() {
        return extracts.entrySet().stream()
                .<Map<String, Object>>map(entry -> Map.of("rubrique", entry.getKey(), "texte", entry.getValue()))
                .toList();
    }
}
