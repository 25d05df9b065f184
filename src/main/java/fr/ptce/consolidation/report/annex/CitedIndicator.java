package fr.ptce.consolidation.report.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one indicator.
 *
 * @param id such as {@code I12}
 * @param figures figures by code, in the order of the definition
 */
record CitedIndicator(String id, Map<String, CitedFigure> figures) {
    /** The name the prose gives to the only figure of an indicator. */
    static final String UNIT_SET = "ensemble";

    CitedIndicator {
        figures = new LinkedHashMap<>(figures);
    }

    /** Those figures, all of them when none is named. */
    List<CitedFigure> figures(List<String> codes) {
        return figures.entrySet().stream()
                .filter(entry -> codes.isEmpty() || codes.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
