package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.StructureRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A SIRET designates one structure: it stands on one line of a pole's sheet. The lines after the first are refused. */
final class DuplicateSiret implements SubmissionRule {
    private static final String SIRET = "structure_siret";

    @Override
    public String code() {
        return "RWD-SIRET";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        Set<String> seen = new HashSet<>();
        List<Breach> broken = new ArrayList<>();
        for (StructureRow row : pole.submission().structures()) {
            Optional<String> siret = row.answers().get(SIRET).value().findText();
            if (siret.isPresent() && !seen.add(siret.get())) {
                broken.add(Breach.of(CheckedUnit.structure(pole.submission(), row, pole.exercice())));
            }
        }
        return broken;
    }
}
