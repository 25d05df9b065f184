package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Value;
import java.util.List;

/** The structure that carries the facilitation is a member: its SIRET stands in the sheet of structures. */
final class PorteuseNotMember implements SubmissionRule {
    @Override
    public String code() {
        return "COC-PORTEUSE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        Value porteuse = pole.answers().get("porteuse_siret").value();
        if (porteuse.findText().isEmpty() || pole.submission().structures().isEmpty()) {
            return List.of();
        }
        boolean member = pole.submission().structures().stream()
                .anyMatch(row -> row.answers().get("structure_siret").value().equals(porteuse));
        return member ? List.of() : List.of(Breach.of(pole));
    }
}
