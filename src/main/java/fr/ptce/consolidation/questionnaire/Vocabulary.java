package fr.ptce.consolidation.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names that exist, known before any expression is parsed. */
final class Vocabulary {
    /**
     * A field as declared.
     *
     * @param repeat whether it is answered once per member structure
     */
    record Declared(String name, FieldType type, Optional<CodeList> list, boolean repeat) {}

    private final Map<String, Declared> fields = new LinkedHashMap<>();
    private final Map<String, CodeList> lists;

    Vocabulary(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    void declare(Declared field) {
        fields.putIfAbsent(field.name(), field);
    }

    Optional<Declared> findField(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Optional<CodeList> findList(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** The list that holds every parent named by the codes of that one. */
    Optional<CodeList> findParents(CodeList children) {
        return lists.values().stream()
                .filter(candidate -> !candidate.name().equals(children.name()))
                .filter(candidate -> children.codes().stream()
                        .allMatch(code -> code.parent().isEmpty()
                                || candidate.findCode(code.parent()).isPresent()))
                .filter(candidate -> children.codes().stream()
                        .anyMatch(code -> !code.parent().isEmpty()))
                .findFirst();
    }

    /** A known name that looks like that one, for a message: the same but for a few letters. */
    Optional<String> nearest(String name) {
        return fields.keySet().stream()
                .filter(known -> distance(known, name) <= Math.max(1, name.length() / 4))
                .min(java.util.Comparator.comparingInt((String known) -> distance(known, name))
                        .thenComparing(java.util.Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
