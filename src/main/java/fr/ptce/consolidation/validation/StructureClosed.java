package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.List;
import java.util.Optional;

/** The establishment of a member structure is open, according to the national register. */
final class StructureClosed implements SubmissionRule {
    private final ReferenceLists references;

    StructureClosed(ReferenceLists references) {
        this.references = references;
    }

    @Override
    public String code() {
        return "COC-SIRENE-FERMEE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return SireneDisagreements.of(
                pole,
                references,
                (structure, known) -> known.closed() ? Optional.of("un établissement ouvert") : Optional.empty());
    }
}
