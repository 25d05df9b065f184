package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Definition;
import java.util.List;

/** A pole's seat is in the commune of the registry. Not told when the département differs: one move is told once. */
final class SeatInAnotherCommune implements SubmissionRule {
    private final SeatOfRegistry seat;

    SeatInAnotherCommune(Definition definition, ReferenceLists references) {
        seat = new SeatOfRegistry(definition, references);
    }

    @Override
    public String code() {
        return "COC-COMMUNE-REGISTRE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return seat.otherDepartement(pole).isPresent()
                ? List.of()
                : seat.otherCommune(pole).map(known -> new Breach(pole, known)).stream()
                        .toList();
    }
}
