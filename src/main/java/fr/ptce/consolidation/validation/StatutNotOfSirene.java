package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Definition;
import java.util.List;

/** The legal status a member structure declares is one its legal category in the national register may be called by. */
final class StatutNotOfSirene implements SubmissionRule {
    private final CategoriesJuridiques categories;
    private final ReferenceLists references;

    StatutNotOfSirene(Definition definition, ReferenceLists references) {
        categories = CategoriesJuridiques.read(definition);
        this.references = references;
    }

    @Override
    public String code() {
        return "COC-SIRENE-STATUT";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        return SireneDisagreements.of(pole, references, (structure, known) -> structure
                .answer("statut")
                .value()
                .findCode()
                .flatMap(statut -> categories.disagreement(known.categorieJuridique(), statut)));
    }
}
