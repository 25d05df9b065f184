package fr.ptce.consolidation.report.annex;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line such as {@code @graphique I12(competences, lieux) : Ce qui est mis en commun} asks for.
 *
 * @param word graphique, tableau, temoignages, sources
 * @param choice indicators, each with its codes (all of them when none is named); for temoignages, the mission then how many
 * @param title for people, may be ""
 */
record AnnexDirective(String word, List<CitedChoice> choice, String title) {
    private static final Pattern LINE = Pattern.compile("@(\\p{L}+)\\s*([^:]*?)\\s*(?:[ \\u00A0]:\\s*(.*))?");
    private static final Pattern CHOICE = Pattern.compile("([\\p{L}\\p{N}*]+)\\s*(?:\\(([^)]*)\\))?");

    /** One indicator, or another word, with what stands between its parentheses. */
    record CitedChoice(String id, List<String> codes) {}

    AnnexDirective {
        choice = List.copyOf(choice);
    }

    /** Reads a line; nothing when it is not one. */
    static Optional<AnnexDirective> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<CitedChoice> choice = CHOICE.matcher(matcher.group(2))
                .results()
                .map(one -> new CitedChoice(one.group(1), codes(one.group(2))))
                .toList();
        return Optional.of(
                new AnnexDirective(matcher.group(1), choice, matcher.group(3) == null ? "" : matcher.group(3)));
    }

    @SuppressWarnings("NullAway") // a group that did not take part is null
    private static List<String> codes(String between) {
        return between == null
                ? List.of()
                : Arrays.stream(between.split(",", -1))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }
}
