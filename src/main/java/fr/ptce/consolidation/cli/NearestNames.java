package fr.ptce.consolidation.cli;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names nearest to what was typed, among those that exist: by their code, else by the words of their label. */
final class NearestNames {
    private static final int CITES = 5;
    private static final double RESSEMBLE = 0.75;
    private static final JaroWinklerSimilarity MESURE = new JaroWinklerSimilarity();

    private NearestNames() {}

    /**
     * At most five of them, nearest first; all of them when nothing is near and they are few.
     *
     * @param typed what was typed
     * @param names label by name
     */
    static List<String> of(String typed, Map<String, String> names) {
        String key = fold(typed);
        List<String> near = names.entrySet().stream()
                .map(name -> Map.entry(name.getKey(), likeness(key, name)))
                .filter(name -> name.getValue() >= RESSEMBLE)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CITES)
                .map(Map.Entry::getKey)
                .toList();
        return near.isEmpty() ? names.keySet().stream().limit(2L * CITES).toList() : near;
    }

    private static double likeness(String key, Map.Entry<String, String> name) {
        String code = fold(name.getKey());
        if (code.replaceAll("0+(\\d)", "$1").equals(key.replaceAll("0+(\\d)", "$1"))) {
            return 2;
        }
        return key.length() > 2 && fold(name.getValue()).contains(key) ? 1 : MESURE.apply(key, code);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
