package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.finding.Finding;

/**
 * A finding the network dealt with.
 *
 * @param code its code
 * @param champ field it is about, "" for a whole file
 * @param structure member structure, "" for the pole itself
 * @param nature what the network did
 */
public record HandledFinding(String code, String champ, String structure, Nature nature) {
    /** What the network does with a finding. */
    public enum Nature {
        /** A correction made it disappear. */
        CORRIGEE,
        /** Justified in the place of the pole. */
        ACCEPTEE
    }

    /** That finding, dealt with in that way. */
    public static HandledFinding of(Finding finding, Nature nature) {
        return new HandledFinding(finding.code(), finding.champ(), finding.structure(), nature);
    }
}
