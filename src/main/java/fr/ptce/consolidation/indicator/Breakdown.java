package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The groups of a breakdown, in the order of their list. A unit with several codes of a multiple choice stands in several
 * groups; one that did not answer stands in none.
 */
final class Breakdown {
    private Breakdown() {}

    /** The join that gives each unit {@code v.code} and {@code v.rang}, once per group it stands in. */
    static String join(Definition definition, Field field, FieldColumns columns) {
        List<Code> codes = codes(definition, field)
                .orElseThrow(() -> columns.refuse("« " + field.name() + " » n'a pas de liste de codes."))
                .codes();
        String values = IntStream.range(0, codes.size())
                .mapToObj(rank -> "(" + Sql.quote(codes.get(rank).name()) + ", " + rank + ")")
                .collect(Collectors.joining(", "));
        String on = field.type() == FieldType.SELECT_MULTIPLE
                ? codes.stream()
                        .map(code -> " WHEN " + Sql.quote(code.name()) + " THEN " + columns.code(field, code.name()))
                        .collect(Collectors.joining("", "CASE v.code", " END"))
                : "v.code = " + columns.column(field);
        return " JOIN (VALUES " + values + ") AS v(code, rang) ON " + on;
    }

    /** The codes of a field; those of a field derived by {@code parent(...)} are the parents of the codes it reads. */
    static Optional<CodeList> codes(Definition definition, Field field) {
        if (field.list().isPresent() || field.calculation().isEmpty()) {
            return field.list();
        }
        return field.calculation().get().variables().stream()
                .flatMap(name -> definition.findField(name).stream())
                .flatMap(read -> read.list().stream())
                .flatMap(list -> parents(definition, list).stream())
                .findFirst();
    }

    private static Optional<CodeList> parents(Definition definition, CodeList list) {
        List<String> parents = list.codes().stream()
                .map(Code::parent)
                .filter(parent -> !parent.isEmpty())
                .distinct()
                .toList();
        return definition.lists().values().stream()
                .filter(other -> !parents.isEmpty() && !other.name().equals(list.name()))
                .filter(other -> parents.stream()
                        .allMatch(parent -> other.findCode(parent).isPresent()))
                .findFirst();
    }
}
