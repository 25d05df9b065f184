package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Definition;
import java.util.List;

/** A pole's seat is in the département of the registry, or in its région when the registry has no département. */
final class SeatInAnotherDepartement implements SubmissionRule {
    private final SeatOfRegistry seat;

    SeatInAnotherDepartement(Definition definition, ReferenceLists references) {
        seat = new SeatOfRegistry(definition, references);
    }

    @Override
    public String code() {
        return "COC-DEPARTEMENT-REGISTRE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return seat.otherDepartement(pole).map(known -> new Breach(pole, known)).stream()
                .toList();
    }
}
