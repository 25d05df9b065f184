package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.Spelling;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a unit typed beside a number is that of the question. */
final class UnitMatcher {
    /** The ways of writing the same unit. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("€", "eur", "euro"),
            Set.of("%", "pourcent", "pct"),
            Set.of("h", "hr", "hrs", "heure"),
            Set.of("etp", "equivalenttempplein", "equivalenttpsplein"),
            Set.of("personne", "pers", "p"),
            Set.of("an", "ans", "annee"));

    private final String label;
    private final Words words;

    UnitMatcher(String label) {
        this.label = label;
        this.words = Words.of(label);
    }

    /** The question's unit, "" when it has none. */
    String label() {
        return label;
    }

    /** Whether the question is asked in %. */
    boolean isPercentage() {
        return isSame(words.first, "%");
    }

    /** Whether the question is asked in euros. */
    boolean isAmount() {
        return isSame(words.first, "€");
    }

    /** Whether that is another spelling of the question's unit, or its first word: « heures » for « heures par an ». */
    boolean accepts(String typed) {
        Words other = Words.of(typed);
        return isSame(other.whole(), words.whole())
                || (isSame(other.first, words.first) && (other.rest.isEmpty() || other.rest.equals(words.rest)));
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty()
                && (one.equals(other) || SAME.stream().anyMatch(group -> group.contains(one) && group.contains(other)));
    }

    /** The words of a unit, plurals and spelling set aside. */
    private record Words(String first, String rest) {
        static Words of(String unit) {
            List<String> words = Stream.of(unit.replace("/", " par ").trim().split("\\s+"))
                    .map(Words::singular)
                    .toList();
            return new Words(words.get(0), String.join("", words.subList(1, words.size())));
        }

        String whole() {
            return first + rest;
        }

        private static String singular(String word) {
            String key = Spelling.key(word);
            return key.length() > 4 && key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
        }
    }
}
