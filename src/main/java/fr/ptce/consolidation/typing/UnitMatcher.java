package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.Spelling;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Units of other questions, and multiples: beside a number they say what it counts. */
    private static final Set<String> KNOWN = Set.of(
            "k€",
            "keuro",
            "keur",
            "m€",
            "meuro",
            "md€",
            "kf",
            "milliereuro",
            "millioneuro",
            "chf",
            "franc",
            "dollar",
            "pourmille",
            "point",
            "pt",
            "min",
            "minute",
            "seconde",
            "jour",
            "jr",
            "semaine",
            "sem",
            "moi",
            "mois",
            "trimestre",
            "semestre",
            "salarie",
            "salariee",
            "emploi",
            "poste",
            "agent",
            "benevole",
            "adherent",
            "structure",
            "membre",
            "km",
            "m2",
            "ha",
            "kg",
            "tonne",
            "l",
            "litre",
            "k",
            "m",
            "millier",
            "million",
            "milliard");

    /** Words that say a number is shown in thousands, in millions. */
    private static final Set<String> THOUSANDS = Set.of("k€", "keuro", "keur", "k", "millier", "millierdeuro");

    private static final Set<String> MILLIONS = Set.of("m€", "meuro", "meur", "m", "million", "milliondeuro");
    private static final int THREE_ZEROS = 3;
    private static final Pattern FIGURES = Pattern.compile("(?<=\\p{L})[0-9].*");

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

    /** Whether the question is asked in hours. */
    boolean isHours() {
        return isSame(words.first, "h");
    }

    /** Whether words beside a number are of another unit, rather than a remark; those of the question's own are not. */
    boolean isOther(String typed) {
        Words other = Words.of(typed);
        String first = FIGURES.matcher(other.first).replaceFirst("");
        boolean known = KNOWN.contains(first)
                || KNOWN.contains(other.whole())
                || SAME.stream().anyMatch(group -> group.contains(first));
        return typed.chars().anyMatch(UnitMatcher::isSignOfUnit)
                || (known && (!isSame(first, words.first) || typed.contains("/")));
    }

    /** Whether words beside a number say that it is shown so many zeros short: « k€ » and 3, in a question in €. */
    boolean isMultiple(String typed, int zeros) {
        String whole = Words.of(typed).whole();
        boolean plain = whole.length() == 1 || whole.startsWith("mill");
        return (isAmount() || (plain && !whole.contains("euro")))
                && (zeros == THREE_ZEROS ? THOUSANDS : zeros == 2 * THREE_ZEROS ? MILLIONS : Set.<String>of())
                        .contains(whole);
    }

    /** Whether that is another spelling of the question's unit, or its first word: « heures » for « heures par an ». */
    boolean accepts(String typed) {
        Words other = Words.of(typed);
        return isSame(other.whole(), words.whole())
                || (isSame(other.first, words.first) && (other.rest.isEmpty() || other.rest.equals(words.rest)));
    }

    /** The sign of another currency than the euro, or per thousand. */
    private static boolean isSignOfUnit(int sign) {
        return sign == '‰' || (sign != '€' && Character.getType(sign) == Character.CURRENCY_SYMBOL);
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
