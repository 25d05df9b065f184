package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which statuses of the questionnaire a legal category of the Insee nomenclature may be called by; the longest prefix
 * listed decides. Where the nomenclature does not tell (a SCIC is a SARL, a SA or a SAS), every possible one is accepted.
 */
final class CategoriesJuridiques {
    private static final String NOMENCLATURE = "categories-juridiques.csv";
    /** A status the pole describes in its own words. */
    private static final String OTHER = "autre";

    private final Map<String, List<String>> statuts;
    private final Optional<CodeList> listed;

    private CategoriesJuridiques(Map<String, List<String>> statuts, Optional<CodeList> listed) {
        this.statuts = statuts;
        this.listed = listed;
    }

    static CategoriesJuridiques read(Definition definition) {
        try (InputStream in = CategoriesJuridiques.class.getResourceAsStream(NOMENCLATURE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + NOMENCLATURE);
            }
            Map<String, List<String>> statuts = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> statuts.put(cells[0], List.of(cells[1].split(" ", -1))));
            return new CategoriesJuridiques(
                    statuts, definition.findField("statut").flatMap(Field::list));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the category is called by, when it is not that status; empty when they agree or nothing is known of either. */
    Optional<String> disagreement(String category, String statut) {
        Optional<List<String>> possible = possible(category);
        boolean judged = !statut.equals(OTHER) && statuts.values().stream().anyMatch(names -> names.contains(statut));
        return possible.filter(names -> judged && !names.contains(statut))
                .map(names -> names.stream().map(this::label).collect(Collectors.joining(" ou "))
                        + " (catégorie juridique " + category + ")");
    }

    private Optional<List<String>> possible(String category) {
        for (int length = category.length(); length > 0; length--) {
            List<String> names = statuts.get(category.substring(0, length));
            if (names != null) {
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }

    private String label(String statut) {
        return listed.flatMap(list -> list.findCode(statut)).map(Code::label).orElse(statut);
    }
}
