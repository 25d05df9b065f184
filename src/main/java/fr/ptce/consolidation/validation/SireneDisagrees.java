package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.campaign.Sirene.Etablissement;
import fr.ptce.consolidation.questionnaire.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A member structure is what the national register of establishments says of its SIRET: open, of that legal category, in
 * that commune. One that is not in the network's extract is not judged.
 */
final class SireneDisagrees implements SubmissionRule {
    private final ReferenceLists references;
    /** What the register says instead; empty when it agrees, or says nothing. */
    private final BiFunction<CheckedUnit, Etablissement, Optional<String>> disagreement;

    private SireneDisagrees(
            ReferenceLists references, BiFunction<CheckedUnit, Etablissement, Optional<String>> disagreement) {
        this.references = references;
        this.disagreement = disagreement;
    }

    /** The establishment is closed. */
    static SireneDisagrees closed(ReferenceLists references) {
        return new SireneDisagrees(
                references,
                (structure, known) -> known.ferme() ? Optional.of("un établissement ouvert") : Optional.empty());
    }

    /** The legal category is not one of the declared status. */
    static SireneDisagrees statut(Definition definition, ReferenceLists references) {
        CategoriesJuridiques categories = CategoriesJuridiques.read(definition);
        return new SireneDisagrees(
                references,
                (structure, known) -> structure.answer("statut").value() instanceof Value.Choice statut
                        ? categories.disagreement(known.categorieJuridique(), statut.code())
                        : Optional.empty());
    }

    /** The establishment is in another commune. */
    static SireneDisagrees commune(ReferenceLists references) {
        return new SireneDisagrees(
                references,
                (structure, known) -> structure.answer("structure_commune").value() instanceof Value.Text commune
                        ? Optional.of(known.commune())
                                .filter(other -> !other.isEmpty() && !other.equals(commune.text()))
                        : Optional.empty());
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        List<Breach> broken = new ArrayList<>();
        for (StructureRow row : pole.submission().structures()) {
            CheckedUnit structure = CheckedUnit.structure(pole.submission(), row, pole.exercice());
            if (structure.answer("structure_siret").value() instanceof Value.Text siret) {
                references
                        .sirene()
                        .find(siret.text())
                        .flatMap(known -> disagreement.apply(structure, known))
                        .ifPresent(attendu -> broken.add(new Breach(structure, attendu)));
            }
        }
        return broken;
    }
}
