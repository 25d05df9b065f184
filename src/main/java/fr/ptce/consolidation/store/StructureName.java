package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.french.AccentFolding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of a member structure, case, accents, punctuation and spaces set aside; the words of its legal form are kept:
 * an association and the company it founded are two structures.
 *
 * @param nom the words of its name, separated by one space; "" when it has none
 * @param commune code of its commune, "" when unknown
 */
public record StructureName(String nom, String commune) {
    /** Shorter words, and those with a digit, are borne by too many names to tell which may look alike. */
    private static final int SHORTEST_WORD = 4;

    static final String NAME = "structure_nom";
    static final String COMMUNE = "structure_commune";

    static StructureName of(AnswerSet answers) {
        return new StructureName(words(text(answers, NAME)), words(text(answers, COMMUNE)));
    }

    /** Name and commune, equal for two lines about the same structure; "" when one of them is missing. */
    String key() {
        return nom.isEmpty() || commune.isEmpty() ? "" : nom + '|' + commune;
    }

    /** The words two names that look alike are expected to share, with the commune; none without a commune. */
    List<String> tokens() {
        return commune.isEmpty()
                ? List.of()
                : Arrays.stream(nom.split(" ", -1))
                        .filter(word ->
                                word.length() >= SHORTEST_WORD && word.chars().noneMatch(Character::isDigit))
                        .distinct()
                        .map(word -> word + '|' + commune)
                        .toList();
    }

    /** Its words without what spelling adds to them. */
    public static String words(String text) {
        String plain = AccentFolding.fold(text).replace("œ", "oe").replace("æ", "ae");
        return Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(AnswerSet answers, String field) {
        return answers.get(field).value().findText().orElse("");
    }
}
