package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.campaign.Sirene.Etablissement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The member structures of a pole, beside what the national register of establishments says of their SIRET. One that is not
 * in the network's extract is not judged.
 */
final class SireneDisagreements {
    private SireneDisagreements() {}

    /**
     * The structures that disagree with the register.
     *
     * @param disagreement what the register says instead; empty when it agrees, or says nothing
     */
    static List<Breach> of(
            CheckedUnit pole,
            ReferenceLists references,
            BiFunction<CheckedUnit, Etablissement, Optional<String>> disagreement) {
        List<Breach> broken = new ArrayList<>();
        for (StructureRow row : pole.submission().structures()) {
            CheckedUnit structure = CheckedUnit.structure(pole.submission(), row, pole.exercice());
            structure
                    .answer("structure_siret")
                    .value()
                    .findText()
                    .flatMap(references.sirene()::find)
                    .flatMap(known -> disagreement.apply(structure, known))
                    .ifPresent(expected -> broken.add(new Breach(structure, expected)));
        }
        return broken;
    }
}
