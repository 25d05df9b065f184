package fr.ptce.consolidation.merge;

/**
 * The totals of a consolidated campaign. {@code recus = acceptes + doublons + refuses + vides}; the forms of member structures that
 * could be read are counted apart.
 *
 * @param expected poles of the registry
 * @param received files received, forms of structures that could be read set aside
 * @param acceptes files that count, one per pole
 * @param doublons files another one replaces, or repeats
 * @param refuses files that cannot be taken
 * @param aJustifier poles whose file counts and that still have a warning to justify
 * @param inError poles whose file counts and that still have a blocking finding to correct
 * @param kept poles kept by the selection
 * @param lignes structures described by the accepted files, line by line
 * @param keptLines structures described by the kept poles, line by line
 * @param structuresKept the same, each counted once
 * @param forms the forms of member structures
 * @param vides files in which nothing is answered
 */
public record Totals(
        int expected,
        int received,
        int acceptes,
        int doublons,
        int refuses,
        int aJustifier,
        int inError,
        int kept,
        int lignes,
        int keptLines,
        int structuresKept,
        StructureFormTotals forms,
        int vides) {
    /**
     * The forms of member structures that could be read. {@code received = joined + nonJoined + remplaces}.
     *
     * @param joined joined to their poles
     * @param added those of them whose pole does not describe the structure
     * @param nonJoined kept, and counted nowhere
     * @param withoutPole those of them whose pole has no valid questionnaire
     * @param remplaces those another one replaces, or repeats
     */
    public record StructureFormTotals(
            int received, int joined, int added, int nonJoined, int withoutPole, int remplaces) {}
}
