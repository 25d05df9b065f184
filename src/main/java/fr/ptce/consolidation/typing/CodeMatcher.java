package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.NearestNames;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises a code of one list from its name, its label or an alias, however spelled. */
public final class CodeMatcher {
    private static final double CLOSE = 0.8;
    private static final int SHORT_LIST = 6;
    private static final int SUGGESTIONS = 3;

    private final CodeList list;
    private final Map<String, Code> exact = new HashMap<>();
    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();
    private final int longestNumber;

    public CodeMatcher(CodeList list) {
        this.list = list;
        int longest = 0;
        for (Code code : list.codes()) {
            exact.put(code.label(), code);
        }
        for (Code code : list.codes()) {
            exact.put(code.name(), code);
            index(labels, code.name(), code);
            index(labels, code.label(), code);
            code.alias().forEach(alias -> index(aliases, alias, code));
            longest = isNumber(code.name()) ? Math.max(longest, code.name().length()) : longest;
        }
        this.longestNumber = longest;
    }

    /**
     * What one text stands for; null when it is nothing of the list. Labels come before aliases: an alias that is also
     * another code's label is that label.
     */
    @Nullable
    public Match match(String text) {
        Code same = exact.get(text);
        if (same != null) {
            return new Match(same.name(), List.of());
        }
        String key = Spelling.key(text);
        if (labels.containsKey(key)) {
            return found(labels.get(key), FormCheck.COV_ECRITURE, "Écriture de la liste rétablie");
        }
        if (aliases.containsKey(key)) {
            return found(aliases.get(key), FormCheck.COV_ALIAS, "Autre nom d'un code de la liste");
        }
        return isNumber(key) ? withZeros(key) : null;
    }

    /** The code of which a spreadsheet took the first zeros away, when only one code of the list may have lost them. */
    private @Nullable Match withZeros(String digits) {
        Set<String> padded = new TreeSet<>();
        for (int zeros = 1; digits.length() + zeros <= longestNumber; zeros++) {
            String code = "0".repeat(zeros) + digits;
            if (list.findCode(code).isPresent()) {
                padded.add(code);
            }
        }
        return padded.isEmpty() ? null : found(padded, FormCheck.COV_ZERO, "Zéro initial rétabli");
    }

    /** The answers closest to a text, or the whole list when it is short, as a sentence expects them. */
    String expected(String text) {
        if (list.codes().size() <= SHORT_LIST) {
            return quoted(list.codes());
        }
        String key = Spelling.key(text);
        List<Code> close = NearestNames.nearest(list.codes(), code -> likeness(key, code), CLOSE, SUGGESTIONS);
        return close.isEmpty() ? "une réponse de la liste déroulante" : quoted(close);
    }

    private static double likeness(String key, Code code) {
        return Stream.concat(Stream.of(code.label()), code.alias().stream())
                .mapToDouble(name -> NearestNames.likeness(key, Spelling.key(name)))
                .max()
                .orElse(0);
    }

    /** Whether the list is that of yes and no. */
    boolean isYesNo() {
        return list.codes().size() == 2
                && list.findCode(YesNo.YES_CODE).isPresent()
                && list.findCode(YesNo.NO_CODE).isPresent();
    }

    /** The label of a code of the list. */
    String label(String name) {
        return list.findCode(name).map(Code::label).orElse(name);
    }

    private static String quoted(List<Code> codes) {
        return codes.stream().map(code -> Typography.quote(code.label())).collect(Collectors.joining(", "));
    }

    private Match found(@Nullable Set<String> names, FormCheck check, String what) {
        if (names == null || names.size() > 1) {
            return Match.AMBIGUOUS;
        }
        String name = names.iterator().next();
        return new Match(name, List.of(new Reading.Treatment(check, what, label(name))));
    }

    private static void index(Map<String, Set<String>> index, String text, Code code) {
        index.computeIfAbsent(Spelling.key(text), any -> new TreeSet<>()).add(code.name());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * A code recognised.
     *
     * @param code "" when several codes are written that way
     */
    public record Match(String code, List<Reading.Treatment> treatments) {
        static final Match AMBIGUOUS = new Match("", List.of());

        public Match {
            treatments = List.copyOf(treatments);
        }

        boolean isAmbiguous() {
            return code.isEmpty();
        }
    }
}
