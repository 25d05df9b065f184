package fr.ptce.consolidation.french;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names nearest to one that was typed, among those that exist. */
public final class NearestNames {
    private static final int NAMED = 5;
    private static final double ALIKE = 0.75;

    /** Typed letters it takes, at least, to be looked for inside a label. */
    private static final int INSIDE = 3;

    /** One letter in so many may be wrong. */
    private static final int LETTERS_FOR_A_SLIP = 4;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestNames() {}

    /**
     * The codes nearest to what was typed, by themselves, else by the words of their label: five at most, nearest first;
     * the ten first when none is near.
     *
     * @param typed what was typed
     * @param labels label by code
     */
    public static List<String> of(String typed, Map<String, String> labels) {
        String key = AccentFolding.fold(typed);
        List<String> codes = labels.keySet().stream().sorted().toList();
        List<String> near = nearest(codes, code -> likeness(key, code, labels.getOrDefault(code, "")), ALIKE, NAMED);
        return near.isEmpty() ? labels.keySet().stream().limit(2L * NAMED).toList() : near;
    }

    private static double likeness(String key, String code, String label) {
        String folded = AccentFolding.fold(code);
        if (withoutLeadingZeros(folded).equals(withoutLeadingZeros(key))) {
            return 2;
        }
        return key.length() >= INSIDE && AccentFolding.fold(label).contains(key) ? 1 : likeness(key, folded);
    }

    private static String withoutLeadingZeros(String code) {
        return code.replaceAll("0+(\\d)", "$1");
    }

    /**
     * Those of the candidates that are near enough, nearest first; equally near, in the order given.
     *
     * @param likeness how near a candidate is, more is nearer
     * @param least below it, a candidate is not near
     * @param most how many are kept
     */
    public static <T> List<T> nearest(List<T> candidates, ToDoubleFunction<T> likeness, double least, int most) {
        Map<T, Double> scores = new HashMap<>();
        candidates.forEach(candidate -> scores.put(candidate, likeness.applyAsDouble(candidate)));
        return candidates.stream()
                .filter(candidate -> scores.getOrDefault(candidate, 0.0) >= least)
                .sorted(Comparator.comparing((T candidate) -> scores.getOrDefault(candidate, 0.0))
                        .reversed())
                .limit(most)
                .toList();
    }

    /** How alike two spellings are, by the letters they share and their first ones: 1 for the same, 0 for no letter. */
    public static double likeness(String one, String other) {
        return SIMILARITY.apply(one, other);
    }

    /** The candidate that is the same but for a few letters, one in four; equally near, the first of the alphabet. */
    public static Optional<String> butForAFewLetters(String typed, Collection<String> candidates) {
        int most = Math.max(1, typed.length() / LETTERS_FOR_A_SLIP);
        return candidates.stream()
                .filter(candidate -> changes(candidate, typed) <= most)
                .min(Comparator.comparingInt((String candidate) -> changes(candidate, typed))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters to add, drop or change to make one of the other. */
    private static int changes(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
