package fr.ptce.consolidation.report.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pole says of one of its actions, in its own words.
 *
 * @param pole its name
 * @param titre of the fiche
 * @param missions codes of the missions the action serves
 * @param extraits words of the fiche, by heading
 */
record Testimony(String pole, String titre, List<String> missions, Map<String, String> extraits) {
    Testimony {
        extraits = new LinkedHashMap<>(extraits);
    }

    List<Map<String, Object>> lignes() {
        return extraits.entrySet().stream()
                .<Map<String, Object>>map(entry -> Map.of("rubrique", entry.getKey(), "texte", entry.getValue()))
                .toList();
    }
}
