package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Definition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules on one questionnaire that are classes. One more: its class, its line here, its line in {@code regles.csv}. */
final class SubmissionRules {
    private SubmissionRules() {}

    /** All of them, for that definition and what the network knows besides the questionnaires. */
    static List<SubmissionRule> all(Definition definition, ReferenceLists references) {
        return List.of(
                new DuplicateSiret(),
                new DuplicateName(),
                new PorteuseNotMember(),
                new PorteuseOfAnotherStatut(),
                new UntouchedGuide(definition),
                new PoleNamedAsAnother(references),
                new PoleNamedByAlias(references),
                new PoleNameUnknown(references),
                new SeatInAnotherDepartement(definition, references),
                new SeatInAnotherCommune(definition, references),
                new LaureatNotListed(definition, references),
                new StructureClosed(references),
                new StatutNotOfSirene(definition, references),
                new CommuneNotOfSirene(references));
    }

    /**
     * The same, by the id of their lines.
     *
     * @throws IllegalStateException when two of them have one id
     */
    static Map<String, SubmissionRule> byCode(Definition definition, ReferenceLists references) {
        return all(definition, references).stream()
                .collect(Collectors.toUnmodifiableMap(SubmissionRule::code, Function.identity()));
    }
}
