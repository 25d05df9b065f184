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
 * @param former former campaigns, the most recent first
 */
public record CampaignUnderCheck(
        Store store, Definition definition, String campagne, int exercice, List<FormerCampagne> former) {
    public CampaignUnderCheck {
        former = List.copyOf(former);
    }

    /** A former campaign and its accounting year. */
    public record FormerCampagne(String id, int exercice) {}

    Rows rows() {
        return store.rows();
    }

    /** The campaign before; empty when the base holds none. */
    Optional<FormerCampagne> previous() {
        return former.stream().findFirst();
    }

    /** The former campaigns of these last years. */
    List<FormerCampagne> since(int years) {
        return former.stream().filter(one -> one.exercice() >= exercice - years).toList();
    }

    /** The numeric fields of the pole the rule lists. */
    List<Field> poleNumbers(Rule rule) {
        return numbers(rule, definition.poleFields());
    }

    /** The numeric fields of the structures the rule lists. */
    List<Field> structureNumbers(Rule rule) {
        return numbers(rule, definition.structureFields());
    }

    private static List<Field> numbers(Rule rule, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.type().isNumeric() && rule.fields().contains(field.name()))
                .toList();
    }

    /** Whether the questionnaire asks that. */
    boolean asks(String field) {
        return definition.findField(field).isPresent();
    }
}
