package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.List;

/** The name a pole writes is not that of another pole, nor one of its aliases. */
final class PoleNamedAsAnother implements SubmissionRule {
    private final ReferenceLists references;

    PoleNamedAsAnother(ReferenceLists references) {
        this.references = references;
    }

    @Override
    public String code() {
        return "EVA-AUTRE-POLE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return PoleName.find(pole, references)
                .filter(name -> !name.bearers().isEmpty() && !name.isOwn())
                .map(name -> new Breach(pole, String.join(", ", name.bearers())))
                .stream()
                .toList();
    }
}
