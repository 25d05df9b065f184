package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.french.AccentFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Names and aliases, letter for letter. */
    private final Map<String, Set<String>> bearers = new HashMap<>();

    /** The same, small words set aside: how a pole writes its own name. */
    private final Map<String, Set<String>> loose = new HashMap<>();

    /** Runs of words of the names and aliases of each pole: in its files, they name nobody else. */
    private final Map<String, Set<String>> runs = new HashMap<>();

    private final Set<String> names = new HashSet<>();
    private int longest;

    /**
     * Poles named in a text.
     *
     * @param names by their names of the registry; the pole the text is known to come from, by any of its own
     * @param aliases by one of their aliases
     */
    record Named(Set<String> names, Set<String> aliases) {}

    NamesInText(Collection<ExpectedPole> poles) {
        for (ExpectedPole pole : poles) {
            add(pole.nom(), pole.pole(), false);
            names.add(key(words(pole.nom())));
            pole.alias().forEach(alias -> add(alias, pole.pole(), true));
        }
    }

    private void add(String name, String pole, boolean alias) {
        List<String> words = words(name);
        List<String> telling = UsualWords.withoutSmall(words);
        for (int start = 0; start < telling.size(); start++) {
            for (int end = start + 1; end <= telling.size(); end++) {
                runs.computeIfAbsent(pole, any -> new HashSet<>()).add(key(telling.subList(start, end)));
            }
        }
        String key = key(words);
        if (key.length() >= SHORTEST && !UsualWords.are(words, alias)) {
            bearers.computeIfAbsent(key, any -> new TreeSet<>()).add(pole);
            loose.computeIfAbsent(key(telling), any -> new TreeSet<>()).add(pole);
            longest = Math.max(longest, key.length());
        }
    }

    /** Words of the text that are a name, and who bears it. */
    private record Found(int start, int end, Set<String> poles, boolean alias) {
        /** Whether it is but a part of another one: « Pôle Sud » in « Pôle Sud Aquitaine » names nobody. */
        boolean isWithin(Found other) {
            return start >= other.start && end <= other.end && end - start < other.end - other.start;
        }
    }

    /** Whether words are a name or an alias of the pole, small words apart. */
    boolean isNameOf(String pole, String words) {
        return loose.getOrDefault(looseKey(words), Set.of()).contains(pole);
    }

    /**
     * The poles named in a text; a name several poles bear names none of them.
     *
     * @param own id of the pole the text is known to come from, "" when it is not: what is but a part of its names names nobody
     *     else
     * @param known another name, such as the one the pole gives itself: what is but a part of it, there, names nobody
     */
    Named within(String text, String own, String known) {
        List<Found> all = all(words(text), own, looseKey(known));
        Named named = new Named(new TreeSet<>(), new TreeSet<>());
        all.stream()
                .filter(found -> found.poles().size() == 1 && all.stream().noneMatch(found::isWithin))
                .forEach(found -> (found.alias() ? named.aliases() : named.names()).addAll(found.poles()));
        return named;
    }

    private List<Found> all(List<String> words, String own, String known) {
        List<Found> all = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            for (int end = start + 1; end <= words.size(); end++) {
                List<String> run = words.subList(start, end);
                String telling = key(UsualWords.withoutSmall(run));
                if (telling.length() > Math.max(longest, known.length())) {
                    break;
                }
                Set<String> poles = poles(key(run), telling, own);
                if (!poles.isEmpty() || (!known.isEmpty() && telling.equals(known))) {
                    all.add(new Found(start, end, poles, !poles.contains(own) && !names.contains(key(run))));
                }
            }
        }
        return all;
    }

    private Set<String> poles(String key, String telling, String own) {
        Set<String> others = loose.getOrDefault(telling, Set.of());
        if (others.size() == 1 && others.contains(own)) {
            return others;
        }
        return runs.getOrDefault(own, Set.of()).contains(telling) ? Set.of() : bearers.getOrDefault(key, Set.of());
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

    private static String looseKey(String text) {
        return key(UsualWords.withoutSmall(words(text)));
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
