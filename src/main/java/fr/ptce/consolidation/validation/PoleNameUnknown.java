package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.List;

/** The name a pole writes is known to the registry: else it is perhaps an alias to add there. */
final class PoleNameUnknown implements SubmissionRule {
    private final ReferenceLists references;

    PoleNameUnknown(ReferenceLists references) {
        this.references = references;
    }

    @Override
    public String code() {
        return "COV-NOM-INCONNU";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return PoleName.find(pole, references)
                .filter(name -> name.bearers().isEmpty())
                .map(name -> new Breach(pole, name.pole().nom()))
                .stream()
                .toList();
    }
}
