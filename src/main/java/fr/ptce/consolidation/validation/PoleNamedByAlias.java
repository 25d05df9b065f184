package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.List;

/** The name a pole writes is that of the registry, rather than one of its aliases. */
final class PoleNamedByAlias implements SubmissionRule {
    private final ReferenceLists references;

    PoleNamedByAlias(ReferenceLists references) {
        this.references = references;
    }

    @Override
    public String code() {
        return "COV-NOM-ALIAS";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return PoleName.find(pole, references)
                .filter(name -> name.isOwn() && !name.isOfRegistry())
                .map(name -> new Breach(pole, name.pole().nom()))
                .stream()
                .toList();
    }
}
