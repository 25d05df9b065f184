package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * What is checked, and beside what.
 *
 * @param store the base
 * @param definition the questionnaire
 * @param campagne id of the campaign
 * @param exercice its accounting year
 * @param anterieures former campaigns, the most recent first
 */
public record CampaignUnderCheck(
        Store store, Definition definition, String campagne, int exercice, List<Anterieure> anterieures) {
    public CampaignUnderCheck {
        anterieures = List.copyOf(anterieures);
    }

    /** A former campaign and its accounting year. */
    public record Anterieure(String id, int exercice) {}

    Rows rows() {
        return store.rows();
    }

    /** The campaign before; empty when the base holds none. */
    Optional<Anterieure> precedente() {
        return anterieures.stream().findFirst();
    }

    /** The former campaigns of these last years. */
    List<Anterieure> depuis(int annees) {
        return anterieures.stream()
                .filter(one -> one.exercice() >= exercice - annees)
                .toList();
    }

    /** The numeric fields of the pole the rule lists. */
    List<Field> nombresDuPole(Rule rule) {
        return nombres(rule, definition.poleFields());
    }

    /** The numeric fields of the structures the rule lists. */
    List<Field> nombresDesStructures(Rule rule) {
        return nombres(rule, definition.structureFields());
    }

    private static List<Field> nombres(Rule rule, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.type().isNumeric() && rule.champs().contains(field.name()))
                .toList();
    }

    /** Whether the questionnaire asks that. */
    boolean asks(String champ) {
        return definition.findField(champ).isPresent();
    }
}
