package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The calls a pole says it won are those of the administration's list, no more, no less. */
final class LaureatNotListed implements SubmissionRule {
    private static final String FIELD = "laureat";

    private final Optional<CodeList> codes;
    private final ReferenceLists references;

    LaureatNotListed(Definition definition, ReferenceLists references) {
        codes = definition.findField(FIELD).flatMap(Field::list);
        this.references = references;
    }

    @Override
    public String code() {
        return "COC-LAUREAT";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        Optional<Value.Choices> answered = pole.answer(FIELD).value().findChoices();
        if (!references.laureats().known() || answered.isEmpty() || codes.isEmpty()) {
            return List.of();
        }
        Set<String> said = new TreeSet<>(answered.get().chosen());
        said.removeIf(name -> codes.get().findCode(name).filter(Code::exclusive).isPresent());
        Set<String> listed =
                references.laureats().of(pole.submission().identity().pole());
        return said.equals(listed) ? List.of() : List.of(new Breach(pole, labels(listed)));
    }

    private String labels(Set<String> listed) {
        return listed.isEmpty()
                ? "aucun appel"
                : listed.stream()
                        .flatMap(name -> codes.flatMap(list -> list.findCode(name)).stream())
                        .map(Code::label)
                        .collect(Collectors.joining(", "));
    }
}
