package fr.ptce.consolidation.merge;

/**
 * The totals of a consolidated campaign. {@code recus = acceptes + doublons + refuses}; the forms of member structures that
 * could be read are counted apart.
 *
 * @param attendus poles of the registry
 * @param recus files received, forms of structures that could be read set aside
 * @param acceptes files that count, one per pole
 * @param doublons files another one replaces, or repeats
 * @param refuses files that cannot be taken
 * @param aJustifier poles whose file counts and that still have a warning to justify
 * @param enErreur poles whose file counts and that still have a blocking finding to correct
 * @param retenus poles kept by the selection
 * @param lignes structures described by the accepted files, line by line
 * @param lignesRetenues structures described by the kept poles, line by line
 * @param structuresRetenues the same, each counted once
 * @param formulaires the forms of member structures
 */
public record Totals(
        int attendus,
        int recus,
        int acceptes,
        int doublons,
        int refuses,
        int aJustifier,
        int enErreur,
        int retenus,
        int lignes,
        int lignesRetenues,
        int structuresRetenues,
        Formulaires formulaires) {
    /**
     * The forms of member structures that could be read. {@code recus = rattaches + nonRattaches + remplaces}.
     *
     * @param rattaches joined to their poles
     * @param ajoutes those of them whose pole does not describe the structure
     * @param nonRattaches kept, and counted nowhere
     * @param sansPole those of them whose pole has no valid questionnaire
     * @param remplaces those another one replaces, or repeats
     */
    public record Formulaires(int recus, int rattaches, int ajoutes, int nonRattaches, int sansPole, int remplaces) {}
}
