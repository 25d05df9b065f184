package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Definition;
import java.util.List;
import java.util.Map;

/** A rule that needs thought: one class, named by what it refuses, found by the id of its line in {@code regles.csv}. */
@FunctionalInterface
interface SubmissionRule {
    /** Every such rule, by id. */
    static Map<String, SubmissionRule> all(Definition definition, ReferenceLists references) {
        return Map.ofEntries(
                Map.entry("RWD-SIRET", new DuplicateSiret()),
                Map.entry("RWD-NOM", new DuplicateName()),
                Map.entry("COC-PORTEUSE", new PorteuseNotMember()),
                Map.entry("COC-STATUT-PORTEUSE", new PorteuseOfAnotherStatut()),
                Map.entry("FDM-GUIDE", new UntouchedGuide(definition)),
                Map.entry("EVA-AUTRE-POLE", PoleName.ofAnother(references)),
                Map.entry("COV-NOM-ALIAS", PoleName.alias(references)),
                Map.entry("COV-NOM-INCONNU", PoleName.unknown(references)),
                Map.entry("COC-DEPARTEMENT-REGISTRE", SeatNotOfRegistry.departement(definition, references)),
                Map.entry("COC-COMMUNE-REGISTRE", SeatNotOfRegistry.commune(definition, references)),
                Map.entry("COC-LAUREAT", new LaureatNotListed(definition, references)),
                Map.entry("COC-SIRENE-FERMEE", SireneDisagrees.closed(references)),
                Map.entry("COC-SIRENE-STATUT", SireneDisagrees.statut(definition, references)),
                Map.entry("COC-SIRENE-COMMUNE", SireneDisagrees.commune(references)));
    }

    /** Where the rule is broken; nowhere when it is met, does not apply or cannot be evaluated. */
    List<Breach> broken(CheckedUnit pole);
}
