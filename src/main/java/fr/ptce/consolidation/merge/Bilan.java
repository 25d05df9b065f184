package fr.ptce.consolidation.merge;

/**
 * The totals of a consolidated campaign. {@code recus = acceptes + doublons + refuses}.
 *
 * @param attendus poles of the registry
 * @param recus files received
 * @param acceptes files that count, one per pole
 * @param doublons files another one replaces, or repeats
 * @param refuses files that cannot be taken
 * @param aJustifier poles whose file counts and that still have a warning to justify
 * @param enErreur poles whose file counts and that still have a blocking finding to correct
 * @param retenus poles kept by the selection
 * @param lignes structures described by the accepted files, line by line
 * @param lignesRetenues structures described by the kept poles, line by line
 * @param structuresRetenues the same, each counted once
 */
public record Bilan(
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
        int structuresRetenues) {}
