package fr.ptce.consolidation.store;

import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.finding.Finding;
import java.util.List;

/**
 * A file that cannot be taken, or that this version sets aside: it contributes its findings and nothing else.
 *
 * @param campagne id of the campaign
 * @param empreinte what it was read with: definition, software version, registry
 * @param fichier what was found in the folder
 * @param pole registry id when the file could at least say it, "" otherwise
 * @param questionnaire what it says it is, {@code pole} or {@code structure}; "" when it does not
 * @param presumed whom it seems to come from
 * @param findings why, at least one
 * @param modifie last modification, as the office program wrote it; "" when it is not known
 */
public record RefusedFile(
        String campagne,
        String empreinte,
        ReceivedFile fichier,
        String pole,
        String questionnaire,
        PresumedPoles presumed,
        List<Finding> findings,
        String modifie) {
    public RefusedFile {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason: " + fichier.fichier());
        }
    }

    /** One that does not tell when it was last modified. */
    public RefusedFile(
            String campagne,
            String empreinte,
            ReceivedFile fichier,
            String pole,
            String questionnaire,
            PresumedPoles presumed,
            List<Finding> findings) {
        this(campagne, empreinte, fichier, pole, questionnaire, presumed, findings, "");
    }
}
