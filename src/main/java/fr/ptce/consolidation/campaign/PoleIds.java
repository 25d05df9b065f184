package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.french.AccentFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of the registry, as people write them: P010, p010, « P 10 », « P-010 ». */
final class PoleIds {
    /** Letters, then a number; in the name of a file, what follows is another word: P014bis, P014v2. */
    private static final Pattern NUMBERED = Pattern.compile("([A-Z]+)([0-9]+)([A-Z].*)?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Below, « P 1 » in the name of a file may as well be a page. */
    private static final int FEWEST_DIGITS = 2;

    /** Letters before the number of an id, when no registry shows them. */
    private static final int MOST_LETTERS = 3;

    /** Below, an id without a digit may as well be a word. */
    private static final int SHORTEST_WORD = 4;

    private final Set<String> ids;
    private final Map<String, Set<String>> numbered = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Set<String> prefixes = new TreeSet<>();

    PoleIds(Collection<String> ids) {
        this.ids = Set.copyOf(ids);
        for (String id : ids) {
            Matcher parts = NUMBERED.matcher(id);
            if (parts.matches() && parts.group(3) == null) {
                prefixes.add(parts.group(1));
                add(numbered, parts.group(1) + number(parts.group(2)), id);
                add(byNumber, number(parts.group(2)), id);
            }
        }
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** The id these words are, and nothing else; empty when they are none, or may be several. */
    Optional<String> find(String words) {
        String bare = bare(words);
        if (ids.contains(bare)) {
            return Optional.of(bare);
        }
        Matcher parts = NUMBERED.matcher(bare);
        if (parts.matches() && parts.group(3) == null) {
            return only(numbered, parts.group(1) + number(parts.group(2)));
        }
        return bare.matches("[0-9]+") ? only(byNumber, number(bare)) : Optional.empty();
    }

    /** Whether these words are written as the ids of the registry are, known or not. */
    boolean isLikeOne(String words) {
        Matcher parts = NUMBERED.matcher(bare(words));
        return parts.matches()
                && parts.group(3) == null
                && parts.group(2).length() >= FEWEST_DIGITS
                && (ids.isEmpty() ? parts.group(1).length() <= MOST_LETTERS : prefixes.contains(parts.group(1)));
    }

    /** Whether both write the same id. */
    boolean isSame(String one, String other) {
        return form(bare(one)).equals(form(bare(other)));
    }

    /**
     * The ids cited within a text.
     *
     * @param full with all their digits
     * @param brief with fewer, such as « p12 » for P012; none beside a full one: it may as well be a page
     */
    record Cited(Set<String> full, Set<String> brief) {}

    /** The ids cited within a text. */
    Cited within(String text) {
        List<String> words = words(text);
        Cited found = new Cited(new TreeSet<>(), new TreeSet<>());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Matcher parts = NUMBERED.matcher(word);
            if (ids.contains(word) && (parts.matches() || word.length() >= SHORTEST_WORD)) {
                found.full().add(word);
            } else if (parts.matches()) {
                cite(parts.group(1), parts.group(2), found);
            } else if (prefixes.contains(word)
                    && i + 1 < words.size()
                    && words.get(i + 1).matches("[0-9]+")) {
                cite(word, words.get(i + 1), found);
            }
        }
        return found.full().isEmpty() ? found : new Cited(found.full(), Set.of());
    }

    private void cite(String letters, String digits, Cited found) {
        String written = letters + digits;
        if (ids.contains(written)) {
            found.full().add(written);
        } else if (digits.length() >= FEWEST_DIGITS) {
            only(numbered, letters + number(digits))
                    .ifPresent(id -> (written.length() < id.length() ? found.brief() : found.full()).add(id));
        }
    }

    /** Capital letters and digits, cut where a capital follows a small letter: « reponseP014 » is two words. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(AccentFolding.unaccented(text));
        while (matcher.find()) {
            for (String word : matcher.group().split("(?<=\\p{Ll})(?=\\p{Lu})", -1)) {
                words.add(word.toUpperCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static String bare(String words) {
        return AccentFolding.unaccented(words).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String form(String bare) {
        Matcher parts = NUMBERED.matcher(bare);
        return parts.matches() && parts.group(3) == null ? parts.group(1) + number(parts.group(2)) : bare;
    }

    private static String number(String digits) {
        String significant = digits.replaceFirst("^0+", "");
        return significant.isEmpty() ? "0" : significant;
    }

    private static void add(Map<String, Set<String>> index, String key, String id) {
        index.computeIfAbsent(key, any -> new TreeSet<>()).add(id);
    }

    private static Optional<String> only(Map<String, Set<String>> index, String key) {
        Set<String> found = index.getOrDefault(key, Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
