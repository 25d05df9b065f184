package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.List;

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
        return SireneDisagreements.of(pole, references, (structure, known) -> structure
                .answer("structure_commune")
                .value()
                .findText()
                .filter(commune ->
                        !known.commune().isEmpty() && !known.commune().equals(commune))
                .map(commune -> known.commune()));
    }
}
