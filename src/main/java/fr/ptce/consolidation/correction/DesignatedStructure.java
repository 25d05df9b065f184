package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.typing.TypedAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The member structure a line of corrections speaks of: by its key, else its SIRET, else its name, never by guess. */
final class DesignatedStructure {
    private static final String NAME = "structure_nom";
    private static final String SIRET = "structure_siret";

    private DesignatedStructure() {}

    /** The only structure so designated; empty when there is none or when several answer to the name. */
    static Optional<StructureRow> find(List<StructureRow> rows, String words) {
        List<Predicate<StructureRow>> ways = List.of(
                row -> row.key().equals(words),
                row -> text(row, SIRET).equals(words.replaceAll("\\s", "")),
                row -> !text(row, NAME).isEmpty() && TypedAnswer.isSame(text(row, NAME), words));
        for (Predicate<StructureRow> way : ways) {
            List<StructureRow> found = rows.stream().filter(way).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Why a structure was not found. */
    static String absence(String words) {
        return "Le questionnaire n'a pas, ou n'a plus, une structure et une seule désignée par « " + words + " ».";
    }

    /** Name of the structure, its row when it has none. */
    static String name(StructureRow row) {
        String name = text(row, NAME);
        return name.isEmpty() ? "ligne " + row.ligne() : name;
    }

    /** Whether a finding is about that row. */
    static boolean isOf(Finding finding, StructureRow row) {
        return finding.structure().equals(name(row)) || finding.structure().equals("ligne " + row.ligne());
    }

    private static String text(StructureRow row, String field) {
        return row.answers().get(field).value().findText().orElse("");
    }
}
