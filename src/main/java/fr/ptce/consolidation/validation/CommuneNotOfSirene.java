package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.List;
import java.util.Optional;

/** The commune of a member structure is that of its establishment in the national register. */
final class CommuneNotOfSirene implements SubmissionRule {
    private final ReferenceLists references;

    CommuneNotOfSirene(ReferenceLists references) {
        this.references = references;
    }

    @Override
    public String code() {
        return "COC-SIRENE-COMMUNE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return SireneDisagreements.of(
                pole,
                references,
                (structure, known) -> structure.answer("structure_commune").value() instanceof Value.Text commune
                        ? Optional.of(known.commune())
                                .filter(other -> !other.isEmpty() && !other.equals(commune.text()))
                        : Optional.empty());
    }
}
