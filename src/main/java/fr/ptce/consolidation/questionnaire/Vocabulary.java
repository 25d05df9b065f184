package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.french.NearestNames;
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
        return NearestNames.butForAFewLetters(name, fields.keySet());
    }
}
