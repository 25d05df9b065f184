package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.french.AccentFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names and aliases of the registry, found whole within a longer text such as the name of a file. */
final class NamesInText {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");

    /** Below, a name may as well be a piece of another word. */
    private static final int SHORTEST = 5;

    /** Words anybody writes in the name of a file: alone, they name nobody. */
    private static final Set<String> USUAL =
            Set.of(("annee classeur contact copie corrige definitif enquete exemple exercice final finale formulaire"
                            + " nouveau pole poles ptce questionnaire reponse reponses reseau structure structures territoire"
                            + " version vierge")
                    .split(" ", -1));

    private final Map<String, Set<String>> bearers = new HashMap<>();
    private int longest;

    NamesInText(Collection<ExpectedPole> poles) {
        for (ExpectedPole pole : poles) {
            add(pole.nom(), pole.pole());
            pole.alias().forEach(alias -> add(alias, pole.pole()));
        }
    }

    private void add(String name, String pole) {
        List<String> words = words(name);
        String key = key(words);
        if (key.length() >= SHORTEST && !USUAL.contains(key)) {
            bearers.computeIfAbsent(key, any -> new TreeSet<>()).add(pole);
            longest = Math.max(longest, key.length());
        }
    }

    /** Words of the text that are a name, and who bears it. */
    private record Found(int start, int end, Set<String> poles) {
        /** Whether it is but a part of another one: « Pôle Sud » in « Pôle Sud Aquitaine » names nobody. */
        boolean isWithin(Found other) {
            return start >= other.start && end <= other.end && end - start < other.end - other.start;
        }
    }

    /**
     * The poles named in a text; a name several poles bear names none of them.
     *
     * @param known another name, such as the one the pole gives itself: what is but a part of it names nobody
     */
    Set<String> within(String text, String known) {
        List<String> words = words(text);
        String own = key(words(known));
        List<Found> all = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            String key = "";
            for (int end = start; end < words.size(); end++) {
                key = joined(key, words.get(end));
                if (key.length() > Math.max(longest, own.length())) {
                    break;
                }
                Set<String> poles = bearers.getOrDefault(key, Set.of());
                if (!poles.isEmpty() || key.equals(own)) {
                    all.add(new Found(start, end + 1, poles));
                }
            }
        }
        Set<String> named = new TreeSet<>();
        all.stream()
                .filter(found -> found.poles().size() == 1 && all.stream().noneMatch(found::isWithin))
                .forEach(found -> named.addAll(found.poles()));
        return named;
    }

    /** Runs of letters and runs of digits, spelling and leading zeros set aside. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(AccentFolding.fold(text));
        while (matcher.find()) {
            words.add(matcher.group().replaceFirst("^0+(?=[0-9])", ""));
        }
        return words;
    }

    private static String key(List<String> words) {
        String key = "";
        for (String word : words) {
            key = joined(key, word);
        }
        return key;
    }

    /** Two numbers stay two numbers. */
    private static String joined(String key, String word) {
        boolean digits =
                !key.isEmpty() && Character.isDigit(key.charAt(key.length() - 1)) && Character.isDigit(word.charAt(0));
        return digits ? key + " " + word : key + word;
    }
}
