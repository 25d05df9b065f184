package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.campaign.Receptions;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.correction.Corrections;
import fr.ptce.consolidation.questionnaire.Definition;

/**
 * What a run works on.
 *
 * @param definition the questionnaire, checked
 * @param campagne the campaign
 * @param registry the poles expected
 * @param corrections the corrections of the campaign
 * @param purged whether its contacts were erased: none is kept any more
 * @param references what the network knows besides the questionnaires
 * @param designations whom words designate, by the registry
 * @param receptions the true days the files came, where the network tells them
 * @param empreinte fingerprint of the definition, the software, the registry, its lists, the days of reception and the corrections: a file read
 *     with anything else is read again
 */
record RunSubject(
        Definition definition,
        Campagne campagne,
        Registry registry,
        Corrections corrections,
        boolean purged,
        ReferenceLists references,
        PoleDesignations designations,
        Receptions receptions,
        String empreinte) {
    /** Whom a file that was not read seems to come from: the pole the network attached it to, else by its name. */
    PresumedPoles presumed(String file) {
        return designations.presumed(file, corrections.attached());
    }
}
