package fr.ptce.consolidation.job;

import fr.ptce.consolidation.merge.RuleFindings;
import fr.ptce.consolidation.merge.Totals;
import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended, for the survey officer.
 *
 * @param libelle name of the campaign
 * @param exemple whether its answers are fictitious
 * @param attendus poles of the registry
 * @param fichiers files received = acceptes + doublons + refuses
 * @param acceptes questionnaires taken into account, one per pole
 * @param doublons files replaced by a later version or identical to another
 * @param refuses files that contribute nothing, each with its reason
 * @param relus files actually read by this run; the others were known by their content
 * @param polesACorriger poles with at least one blocking finding
 * @param polesAJustifier poles with at least one finding to justify
 * @param retenus poles kept by the selection
 * @param formulaires the forms member structures filled by themselves, apart from the files above
 * @param critere the selection rule, in one French sentence
 * @param constats the findings to be seen, by rule, the gravest first
 * @param sorties files published, relative to {@code dossier}, sorted
 * @param dossier folder of the outputs
 * @param remarques what else the officer must know, for instance that the database was rebuilt
 */
public record RunReport(
        String libelle,
        boolean exemple,
        int attendus,
        int fichiers,
        int acceptes,
        int doublons,
        List<Refus> refuses,
        int relus,
        int polesACorriger,
        int polesAJustifier,
        int retenus,
        Totals.Formulaires formulaires,
        String critere,
        List<RuleFindings> constats,
        List<String> sorties,
        Path dossier,
        List<String> remarques) {
    public RunReport {
        refuses = List.copyOf(refuses);
        constats = List.copyOf(constats);
        sorties = List.copyOf(sorties);
        remarques = List.copyOf(remarques);
    }

    /**
     * A refused file.
     *
     * @param fichier path relative to the campaign's folder
     * @param message why, in one French sentence
     * @param action what to do, in one French sentence
     */
    public record Refus(String fichier, String message, String action) {}

    /** Whether the run ended with refused files or blocking findings. */
    public boolean hasAnomalies() {
        return !refuses.isEmpty() || polesACorriger > 0;
    }
}
